import type { AgencyBookingsView, AgencyBookingView } from '../../../../api/agency-bookings';

/** Why the agency is asked, and whom it had named for the same booking before. */
export interface WhyAsked {
  because: 'new' | 'next' | 'changed' | 'changedHere' | 'handedBack' | 'handedBackHere';
  /** The interpreter of this agency's own former confirmation. */
  formerInterpreter: string | null;
}

/** @param recent what ended for this agency lately, the latest first */
export function whyAsked(
  booking: AgencyBookingView,
  recent: AgencyBookingsView['recent'],
): WhyAsked {
  const former = recent.find(
    ({ bookingId, interpreterLabel }) =>
      bookingId === booking.bookingId && interpreterLabel !== null,
  );
  const formerInterpreter = former?.interpreterLabel ?? null;
  if (booking.askedBecause === 'changed') {
    const here = former?.state === 'withdrawn';
    return { because: here ? 'changedHere' : 'changed', formerInterpreter };
  }
  if (booking.askedBecause === 'handed_back') {
    const here = former?.state === 'handed_back';
    // Whom it gave the booking back for would hardly be named again.
    return { because: here ? 'handedBackHere' : 'handedBack', formerInterpreter: null };
  }
  return { because: booking.askedBecause, formerInterpreter };
}
