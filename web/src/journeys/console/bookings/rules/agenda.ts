import type { AgencyBookingView } from '../../../../api/agency-bookings';
import { localDateOf } from '../../../../format/local-date';

/** A day of the agenda and its bookings, in order. */
export interface AgendaDay<T> {
  /** `2026-11-24`, by the clock of the network. */
  day: string;
  startsAt: string;
  entries: T[];
}

/** Bookings by the day on which they begin. @param entries in the order of their hours */
export function agendaOf<T extends { booking: Pick<AgencyBookingView, 'startsAt'> }>(
  entries: readonly T[],
): AgendaDay<T>[] {
  const days: AgendaDay<T>[] = [];
  for (const entry of entries) {
    const { startsAt } = entry.booking;
    const day = localDateOf(startsAt);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, startsAt, entries: [entry] });
  }
  return days;
}
