import type { StateTable } from '../../../kernel/state-machine.js';

export type SessionState = 'connecting' | 'talking' | 'interrupted' | 'replacing' | 'ended';

/** What can happen to a session. Nothing else changes its state. */
export type SessionEvent =
  /** Both ends hear each other. */
  | 'media_flows'
  /** The professional or the interpreter is gone while they talked; the place is held. */
  | 'party_drops'
  /** Whoever was gone is back. */
  | 'party_returns'
  /** Another interpreter is looked for. */
  | 'interpreter_leaves'
  | 'interpreter_found'
  | 'end';

export const sessionStates: StateTable<SessionState, SessionEvent> = {
  name: 'session',
  initial: ['connecting'],
  terminal: ['ended'],
  transitions: {
    // Whoever drops before the two ever talked leaves the session connecting: there is nothing to interrupt.
    connecting: { media_flows: 'talking', interpreter_leaves: 'replacing', end: 'ended' },
    talking: { party_drops: 'interrupted', interpreter_leaves: 'replacing', end: 'ended' },
    interrupted: { party_returns: 'talking', interpreter_leaves: 'replacing', end: 'ended' },
    replacing: { interpreter_found: 'connecting', end: 'ended' },
    ended: {},
  },
};

/** Why a session ended. */
export type SessionEndReason =
  | 'ended_by_professional'
  | 'professional_lost'
  | 'interpreter_lost'
  | 'never_connected'
  | 'not_replaced'
  | 'too_long'
  | 'cancelled_by_member';
