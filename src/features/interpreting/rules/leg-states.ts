import type { StateTable } from '../../../kernel/state-machine.js';

export type LegState = 'planned' | 'unknown' | 'ringing' | 'answered' | 'in' | 'dropped' | 'out';

/** What can happen to a leg. Nothing else changes its state. */
export type LegEvent =
  /** Its line rings; for a browser: the page that may take it knows of it. */
  | 'ring'
  /** The carrier was asked to call and did not say whether it did: the line may be ringing. */
  | 'lose_sight'
  /** The page took the leg, or the line was picked up. */
  | 'answer'
  /** Its voice passes both ways. */
  | 'media_flows'
  /** Gone without a word, or gone for a moment: the place is held. */
  | 'drop'
  | 'return'
  | 'leave';

export const legStates: StateTable<LegState, LegEvent> = {
  name: 'leg',
  // A patient's leg is planned with its link; the other two ring from the start.
  initial: ['planned', 'ringing'],
  terminal: ['out'],
  transitions: {
    planned: { ring: 'ringing', lose_sight: 'unknown', answer: 'answered', leave: 'out' },
    unknown: { ring: 'ringing', answer: 'answered', leave: 'out' },
    ringing: { answer: 'answered', leave: 'out' },
    answered: { media_flows: 'in', drop: 'dropped', leave: 'out' },
    in: { drop: 'dropped', leave: 'out' },
    // Back in the place it had: `in` where its voice had passed before, otherwise as if just picked up.
    dropped: { return: 'in', answer: 'answered', leave: 'out' },
    out: {},
  },
};

/** Nobody has taken the leg yet. */
export const WAITING_LEG: readonly LegState[] = ['planned', 'unknown', 'ringing'];
/** A page holds the leg and must beat. */
export const PRESENT_LEG: readonly LegState[] = ['answered', 'in'];
