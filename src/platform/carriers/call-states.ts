import type { StateTable } from '../../kernel/state-machine.js';

export type CallState = 'planned' | 'unknown' | 'ringing' | 'answered' | 'in' | 'out';

/** What can happen to a call. Nothing else changes its state. */
export type CallChange =
  /** The carrier has it, or says that it rings. */
  | 'ring'
  /** The carrier was asked to call and did not say whether it did: the line may be ringing. Never dialled again. */
  | 'lose_sight'
  | 'answer'
  /** Into a conference, and out of it while the call goes on. */
  | 'enter'
  | 'leave'
  | 'end';

export const callStates: StateTable<CallState, CallChange> = {
  name: 'call',
  // A call that comes in is answered by our first document.
  initial: ['planned', 'answered'],
  terminal: ['out'],
  transitions: {
    planned: {
      ring: 'ringing',
      lose_sight: 'unknown',
      answer: 'answered',
      enter: 'in',
      end: 'out',
    },
    unknown: { ring: 'ringing', answer: 'answered', enter: 'in', end: 'out' },
    ringing: { answer: 'answered', enter: 'in', end: 'out' },
    answered: { enter: 'in', end: 'out' },
    in: { leave: 'answered', end: 'out' },
    out: {},
  },
};
