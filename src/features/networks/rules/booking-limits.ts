/** Bookings come in quarters of an hour, so their longest does too. */
export const BOOKING_STEP_MINUTES = 15;
/** Least minutes between a booking and its hour; the same bounds stand in the database, as do those below. */
export const NOTICE_MINUTES = { least: 0, most: 10_080 } as const;
/** Days ahead that may be booked. */
export const HORIZON_DAYS = { least: 1, most: 366 } as const;
/** Minutes of the longest booking, for all its patients together. */
export const MOST_MINUTES = { least: 15, most: 480 } as const;

/** Whether some hour lies both after the notice and within the horizon. */
export function leavesAnHour(noticeMinutes: number, horizonDays: number): boolean {
  return noticeMinutes <= horizonDays * 24 * 60;
}
