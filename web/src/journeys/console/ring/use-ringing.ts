import { useEffect, useState } from 'react';
import { Ringer } from './ringer';
import { takeRingPlace } from './ring-place';
import { followVolume, keepVolume, readVolume } from './volume';

export interface Ringing {
  /** The browser lets this page sound. */
  allowed: boolean;
  /** This tab is the one that rings. */
  here: boolean;
  /** 0 to 1. */
  volume: number;
  setVolume: (volume: number) => void;
  allow: () => void;
  test: () => void;
}

/** Rings while `ringing`, in one tab only, as soon as the browser allows it. */
export function useRinging(ringing: boolean): Ringing {
  const [ringer, setRinger] = useState<Ringer | null>(null);
  const [allowed, setAllowed] = useState(false);
  const [here, setHere] = useState(false);
  const [volume, setVolume] = useState(readVolume);

  useEffect(() => {
    const made = new Ringer(setAllowed);
    setRinger(made);
    setAllowed(made.allowed);
    // Any tap or key on the page will do; capture, so that no handler swallows it.
    const allow = (): void => void made.allow().catch(() => undefined);
    const kinds = ['pointerdown', 'keydown'] as const;
    for (const kind of kinds) window.addEventListener(kind, allow, { capture: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, allow, { capture: true });
      made.close();
    };
  }, []);

  // A tab that can't sound must not keep another one silent.
  useEffect(() => {
    if (!allowed) return undefined;
    const giveUp = takeRingPlace(() => setHere(true));
    return () => {
      setHere(false);
      giveUp();
    };
  }, [allowed]);

  useEffect(() => followVolume(setVolume), []);
  useEffect(() => ringer?.setVolume(volume), [ringer, volume]);
  useEffect(() => {
    if (ringing && here) ringer?.start();
    else ringer?.stop();
  }, [ringer, ringing, here]);

  return {
    allowed,
    here,
    volume,
    setVolume: (chosen) => {
      keepVolume(chosen);
      setVolume(chosen);
    },
    allow: () => void ringer?.allow().catch(() => undefined),
    test: () => void ringer?.once().catch(() => undefined),
  };
}
