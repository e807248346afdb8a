import { useState } from 'react';
import type { OpenNetwork } from '../../api/sign-in';

const storageKey = 'truchement-network';

/** The network to sign in to: what was just chosen, else this device's last one, else the only or first one. */
export function useRememberedNetwork(
  networks: OpenNetwork[] | undefined,
  preset: string | undefined,
): [slug: string | null, choose: (slug: string) => void] {
  const [chosen, setChosen] = useState<string | null>(() => preset ?? readKept());
  const exists = networks?.some(({ slug }) => slug === chosen) ?? false;
  const slug = exists ? chosen : (networks?.[0]?.slug ?? null);
  return [
    slug,
    (next) => {
      setChosen(next);
      try {
        localStorage.setItem(storageKey, next);
      } catch {
        // The choice then has to be made again next time.
      }
    },
  ];
}

function readKept(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
