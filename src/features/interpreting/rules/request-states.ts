import type { StateTable } from '../../../kernel/state-machine.js';

export type RequestState =
  | 'open'
  | 'hunting'
  | 'asking'
  | 'waiting'
  | 'connecting'
  | 'talking'
  | 'done'
  | 'unmet'
  | 'cancelled'
  | 'failed';

/** What can happen to a request. Nothing else changes its state. */
export type RequestEvent =
  /** The first round of agencies is asked. */
  | 'hunt_begins'
  /** A standing request asks the agencies again. */
  | 'hunt_again'
  | 'agency_accepts'
  /** Nobody of the gender asked for: the member is asked what to do. */
  | 'gender_missing'
  /** The member answers that any gender will do. */
  | 'any_gender'
  /** The member keeps the wish, or does not answer in time. */
  | 'gender_kept'
  /** A standing request found nobody this time. */
  | 'rest'
  | 'nobody_found'
  | 'standing_over'
  /** Both ends hear each other. */
  | 'media_flows'
  /** Wrong language or dialect: another interpreter is looked for. */
  | 'swap'
  | 'session_done'
  | 'session_failed'
  | 'cancel';

export const requestStates: StateTable<RequestState, RequestEvent> = {
  name: 'request',
  initial: ['open', 'hunting'],
  terminal: ['done', 'unmet', 'cancelled', 'failed'],
  transitions: {
    open: { hunt_begins: 'hunting', cancel: 'cancelled' },
    hunting: {
      agency_accepts: 'connecting',
      gender_missing: 'asking',
      rest: 'waiting',
      nobody_found: 'unmet',
      standing_over: 'unmet',
      cancel: 'cancelled',
      // A swap hunts while its session lives: the session may end before another interpreter is found.
      session_done: 'done',
      session_failed: 'failed',
    },
    asking: { any_gender: 'hunting', gender_kept: 'unmet', cancel: 'cancelled' },
    waiting: { hunt_again: 'hunting', standing_over: 'unmet', cancel: 'cancelled' },
    connecting: {
      media_flows: 'talking',
      swap: 'hunting',
      session_done: 'done',
      session_failed: 'failed',
      cancel: 'cancelled',
    },
    talking: { swap: 'hunting', session_done: 'done', session_failed: 'failed' },
    done: {},
    unmet: {},
    cancelled: {},
    failed: {},
  },
};

/** The states that end a request, as SQL literals: the partial indexes on live requests need this very list. */
export const LIVE_REQUEST = `state NOT IN ('done', 'unmet', 'cancelled', 'failed')`;

export function isOver(state: RequestState): boolean {
  return requestStates.terminal.includes(state);
}
