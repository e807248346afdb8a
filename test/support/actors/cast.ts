import { setTimeout as sleep } from 'node:timers/promises';
import type { Ether } from './ether.js';
import type { Random } from './random.js';
import type { Witness } from './witness.js';

/** What an actor needs of the play it is in. */
export interface Cast {
  /** The addresses of the processes. */
  places: readonly string[];
  random: Random;
  witness: Witness;
  ether: Ether;
  /** Nobody cancels, swaps, drops, refuses or is late: only what the service does can harm a session. */
  calm: boolean;
  /** Nothing new is begun any more: what lives is ended or abandoned. */
  lastAct: AbortSignal;
  /** Everybody goes home. */
  curtain: AbortSignal;
}

/** The same play with a chance of one's own. */
export function castFor(cast: Cast): Cast {
  return { ...cast, random: cast.random.fork() };
}

/** Waits, but not longer than the play lasts. */
export async function wait({ curtain }: Pick<Cast, 'curtain'>, ms: number): Promise<void> {
  await sleep(ms, undefined, { signal: curtain }).catch(() => undefined);
}
