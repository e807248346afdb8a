/** So many attempts in a window of time. Windows are fixed: the count starts anew when one is over. */
export interface Limit {
  /** Part of the counter's key; stable. */
  readonly name: string;
  readonly points: number;
  readonly windowSeconds: number;
}

/** One attempt against one limit. */
export interface Attempt {
  readonly limit: Limit;
  /** What is counted apart: an address, an e-mail, a network. Only its keyed hash is stored. */
  readonly of: readonly string[];
}

export const HOUR = 60 * 60;
export const DAY = 24 * HOUR;
