import type { AgencyBookingView } from '../../../../api/agency-bookings';

/** Why a booking is no longer this agency's to answer or to hold; the name of a text. */
export type Ending =
  | 'confirmedHere'
  | 'proposedHere'
  | 'refused'
  | 'hourDeclined'
  | 'hourLapsed'
  | 'silent'
  | 'handedBack'
  | 'cancelled'
  | 'changed'
  | 'begun'
  | 'missed'
  | 'gone';

const WITHDRAWN: Partial<Record<string, Ending>> = {
  cancelled: 'cancelled',
  changed: 'changed',
  hour_came: 'begun',
  missed: 'missed',
};
const REFUSED: Partial<Record<string, Ending>> = {
  hour_declined: 'hourDeclined',
  member_silent: 'hourLapsed',
};

/**
 * How it ended.
 * @param was what the operator was about to do: an answer to what is asked, or a change of what is confirmed
 */
export function howEnded(
  { state, reason }: Pick<AgencyBookingView, 'state' | 'reason'>,
  was: 'asked' | 'confirmed',
): Ending {
  switch (state) {
    case 'confirmed':
      // One that was confirmed and is no longer in the agenda has come to its hour.
      return was === 'confirmed' ? 'begun' : 'confirmedHere';
    case 'proposed':
      return 'proposedHere';
    case 'refused':
      return REFUSED[reason ?? ''] ?? 'refused';
    case 'silent':
      return 'silent';
    case 'handed_back':
      return 'handedBack';
    case 'withdrawn':
      return WITHDRAWN[reason ?? ''] ?? 'gone';
    default:
      return 'gone';
  }
}
