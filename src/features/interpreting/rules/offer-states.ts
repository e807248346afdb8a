import type { StateTable } from '../../../kernel/state-machine.js';

export type OfferState =
  'planned' | 'ringing' | 'accepted' | 'refused' | 'silent' | 'withdrawn' | 'failed';

/** What can happen to an offer. */
export type OfferEvent =
  'ring' | 'accept' | 'refuse' | 'fall_silent' | 'withdraw' | 'cannot_be_asked';

export const offerStates: StateTable<OfferState, OfferEvent> = {
  name: 'offer',
  // An agency that can't be asked when the round is planned is on record as failed from the start.
  initial: ['planned', 'failed'],
  terminal: ['accepted', 'refused', 'silent', 'withdrawn', 'failed'],
  transitions: {
    planned: { ring: 'ringing', withdraw: 'withdrawn', cannot_be_asked: 'failed' },
    ringing: {
      accept: 'accepted',
      refuse: 'refused',
      fall_silent: 'silent',
      withdraw: 'withdrawn',
    },
    accepted: {},
    refused: {},
    silent: {},
    withdrawn: {},
    failed: {},
  },
};

/** Why an agency says no. */
export const REFUSAL_REASONS = ['no_interpreter', 'no_such_gender', 'closed', 'technical'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
