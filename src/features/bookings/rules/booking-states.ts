import type { StateTable } from '../../../kernel/state-machine.js';

/**
 * `asked`: an agency is being asked. `proposed`: an agency offers another hour and the member is asked. `unplaced`: no
 * agency is left and the member is asked what to do. `awaiting`: no agency is left, and the hunt begins at the hour.
 * `begun`: the hour has come and the booking lives on as a request.
 */
export type BookingState =
  | 'asked'
  | 'proposed'
  | 'confirmed'
  | 'unplaced'
  | 'awaiting'
  | 'begun'
  | 'cancelled'
  | 'unmet'
  | 'missed';

/** What can happen to a booking. Nothing else changes its state. */
export type BookingEvent =
  | 'agency_confirms'
  /** An agency can't at that hour, and offers another. */
  | 'agency_proposes'
  | 'member_accepts'
  /** The member declines the other hour, or answers too late: the ladder goes on. */
  | 'proposal_over'
  /** The next agency of the ladder is asked, or the ladder anew: after a change, a hand-back, another wish. */
  | 'ask'
  | 'nobody_left'
  /** The member wants the hunt at the hour. */
  | 'await_hour'
  /** The due second. */
  | 'hour_comes'
  /** The due second of a booking that nobody confirmed and whose member chose nothing. */
  | 'hour_passes'
  /** The service was down at the hour, and longer than a call is still of use. */
  | 'too_late'
  | 'cancel';

export const bookingStates: StateTable<BookingState, BookingEvent> = {
  name: 'booking',
  initial: ['asked'],
  terminal: ['begun', 'cancelled', 'unmet', 'missed'],
  transitions: {
    asked: {
      agency_confirms: 'confirmed',
      agency_proposes: 'proposed',
      ask: 'asked',
      nobody_left: 'unplaced',
      await_hour: 'awaiting',
      hour_comes: 'begun',
      too_late: 'missed',
      cancel: 'cancelled',
    },
    proposed: {
      member_accepts: 'confirmed',
      proposal_over: 'asked',
      ask: 'asked',
      hour_comes: 'begun',
      too_late: 'missed',
      cancel: 'cancelled',
    },
    confirmed: { ask: 'asked', hour_comes: 'begun', too_late: 'missed', cancel: 'cancelled' },
    unplaced: {
      ask: 'asked',
      await_hour: 'awaiting',
      hour_passes: 'unmet',
      cancel: 'cancelled',
    },
    awaiting: { ask: 'asked', hour_comes: 'begun', too_late: 'missed', cancel: 'cancelled' },
    begun: {},
    cancelled: {},
    unmet: {},
    missed: {},
  },
};

/** SQL: the states in which a booking still lies ahead. The partial indexes need this very list. */
export const AHEAD = `state IN ('asked', 'proposed', 'confirmed', 'unplaced', 'awaiting')`;

export function isAhead(state: BookingState): boolean {
  return !bookingStates.terminal.includes(state);
}
