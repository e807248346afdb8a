/** What happens when an agency is called about one request. */
export type Call =
  /** Somebody says yes this many seconds after the ring began. */
  | { kind: 'person'; afterSeconds: number }
  /** A machine picks up, or the line is taken: nobody ever says yes. */
  | { kind: 'voicemail' }
  | { kind: 'nobody' };

/** The share of calls that a person of the agency takes, in contract order. */
export const PICK_UP = [0.6, 0.5, 0.45, 0.4] as const;
const VOICEMAIL = 0.15;

/**
 * Seconds until a person who takes the call has said yes: log-normal, median 16 s. Chosen, with the two spans in
 * `dial-in-turn.ts`, so that dialling in turn gives what is known of it: p90 88 s, 73.5 % within 60 s.
 */
const MEDIAN_ANSWER_SECONDS = 16;
const SPREAD = 0.46;

/** Draws what each agency would do about one request; the same draw serves every way of hunting. */
export function drawCalls(random: () => number): Call[] {
  return PICK_UP.map((pickUp) => {
    const fate = random();
    const afterSeconds = MEDIAN_ANSWER_SECONDS * Math.exp(SPREAD * normal(random));
    if (fate < pickUp) return { kind: 'person', afterSeconds };
    return { kind: fate < pickUp + VOICEMAIL ? 'voicemail' : 'nobody' };
  });
}

/** Box and Muller's way from two uniform numbers to a normal one. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Uniform numbers from 0 to 1, the same for the same seed (Mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
