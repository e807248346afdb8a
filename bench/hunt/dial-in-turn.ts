import type { Call } from './agencies.js';

const RING_SECONDS = 30;
/** To hang up, find the next number and have it ring. */
const REDIAL_SECONDS = 4;
/** A machine picks up late in the ring, and is listened to before one understands. */
const VOICEMAIL_SECONDS = 4;

/**
 * The floor: a person who telephones one agency after another and gives each 30 s.
 * @returns seconds until an interpreter is found; null where nobody takes the call
 */
export function dialInTurn(calls: readonly Call[]): number | null {
  let elapsed = 0;
  for (const call of calls) {
    if (call.kind === 'person' && call.afterSeconds <= RING_SECONDS)
      return elapsed + call.afterSeconds;
    elapsed += RING_SECONDS + REDIAL_SECONDS + (call.kind === 'voicemail' ? VOICEMAIL_SECONDS : 0);
  }
  return null;
}
