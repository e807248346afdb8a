import type { AgencyBookingView } from '../../../../api/agency-bookings';
import { localParts } from '../../../../format/instant';

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
    const day = dayOf(startsAt);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, startsAt, entries: [entry] });
  }
  return days;
}

/** The local date of an instant: `2026-11-24`. */
export function dayOf(instant: string | number): string {
  const { year, month, day } = localParts(instant);
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** The local time of an instant: `14:30`. */
export function timeOf(instant: string | number): string {
  const { hour, minute } = localParts(instant);
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
