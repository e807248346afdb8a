import type { AgencyBookingView } from '../../../../api/agency-bookings';
import { deadlineOf } from './deadline';

/** What a page has told already, by offer. */
export interface Told {
  arrived: Set<string>;
  urgent: Set<string>;
}

/** Something to make itself heard. */
export interface News {
  kind: 'arrived' | 'urgent';
  booking: AgencyBookingView;
}

/**
 * What is new since the page last looked: bookings that came to be asked, and those whose deadline has come near. Each
 * is told once. The first look tells nothing: who opens the page sees what is there.
 */
export function newsOf(
  told: Told | null,
  asked: readonly AgencyBookingView[],
  now: number,
): { told: Told; news: News[] } {
  const isUrgent = (booking: AgencyBookingView) =>
    deadlineOf(booking.answerBy, now).urgency === 'urgent';
  const urgent = asked.filter(isUrgent);
  const next: Told = {
    arrived: new Set([...(told?.arrived ?? []), ...asked.map(({ offerId }) => offerId)]),
    urgent: new Set([...(told?.urgent ?? []), ...urgent.map(({ offerId }) => offerId)]),
  };
  if (told === null) return { told: next, news: [] };
  const arrived = asked.filter(({ offerId }) => !told.arrived.has(offerId));
  const nearing = urgent.filter(
    (booking) => !told.urgent.has(booking.offerId) && !arrived.includes(booking),
  );
  return {
    told: next,
    news: [
      ...arrived.map((booking) => ({ kind: 'arrived' as const, booking })),
      ...nearing.map((booking) => ({ kind: 'urgent' as const, booking })),
    ],
  };
}
