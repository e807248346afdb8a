import type { Outcome } from '../client/outcome.js';

/** Why a request to Twilio was in vain. */
export type ReachFailure =
  /** No connection, no answer in time, or a fault of Twilio's. */
  | 'no_answer'
  /** Twilio doesn't let this account in, or doesn't let it call. */
  | 'refused'
  /** Too fast, or too many calls at once. */
  | 'put_off';

/** What came of a request, for the way to Twilio. */
export type Reach =
  | { readonly kind: 'reached' }
  | { readonly kind: 'failed'; readonly failure: ReachFailure; readonly code: number };

/** Wrong token, account suspended or closed, test credentials, voice disabled. */
const ACCOUNT_CODES = [10_001, 10_005, 20_003, 20_005, 20_006, 20_008, 20_010];

/** A refusal that is about one call (an unknown number, a call that has ended) says that Twilio is there. */
export function reachOf(outcome: Outcome<unknown>): Reach {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'reached' };
    case 'unknown':
      return { kind: 'failed', failure: 'no_answer', code: 0 };
    case 'not_processed':
      return {
        ...{ kind: 'failed', code: outcome.code },
        failure: outcome.code === 0 ? 'no_answer' : 'put_off',
      };
    case 'refused':
      return outcome.status === 401 || ACCOUNT_CODES.includes(outcome.code)
        ? { kind: 'failed', failure: 'refused', code: outcome.code }
        : { kind: 'reached' };
  }
}
