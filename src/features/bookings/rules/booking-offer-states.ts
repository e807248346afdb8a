import type { StateTable } from '../../../kernel/state-machine.js';

export type BookingOfferState =
  | 'planned'
  | 'asked'
  | 'proposed'
  | 'confirmed'
  | 'refused'
  | 'silent'
  | 'withdrawn'
  | 'handed_back'
  | 'failed';

/** What can happen to the offer of a booking to one agency. */
export type BookingOfferEvent =
  | 'ask'
  | 'confirm'
  | 'propose'
  | 'refuse'
  | 'fall_silent'
  /** The member declines the agency's other hour, or lets it pass. */
  | 'decline'
  | 'withdraw'
  /** What was confirmed is given back, with a reason. */
  | 'hand_back'
  | 'cannot_be_asked';

export const bookingOfferStates: StateTable<BookingOfferState, BookingOfferEvent> = {
  name: 'booking offer',
  // An agency that can't be asked when the ladder is planned is on record as failed from the start.
  initial: ['planned', 'failed'],
  terminal: ['refused', 'silent', 'withdrawn', 'handed_back', 'failed'],
  transitions: {
    planned: { ask: 'asked', withdraw: 'withdrawn', cannot_be_asked: 'failed' },
    asked: {
      confirm: 'confirmed',
      propose: 'proposed',
      refuse: 'refused',
      fall_silent: 'silent',
      withdraw: 'withdrawn',
    },
    proposed: { confirm: 'confirmed', decline: 'refused', withdraw: 'withdrawn' },
    confirmed: { hand_back: 'handed_back', withdraw: 'withdrawn' },
    refused: {},
    silent: {},
    withdrawn: {},
    handed_back: {},
    failed: {},
  },
};

/** Why an agency says no to a booking. */
export const BOOKING_REFUSALS = ['no_interpreter', 'no_such_gender', 'closed', 'other'] as const;
export type BookingRefusal = (typeof BOOKING_REFUSALS)[number];

/** Why an agency gives a confirmed booking back. */
export const HAND_BACK_REASONS = [
  'interpreter_ill',
  'interpreter_unavailable',
  'mistake',
  'other',
] as const;
export type HandBackReason = (typeof HAND_BACK_REASONS)[number];
