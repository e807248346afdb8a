/** What is kept in the browser's history of a booking just made: nothing that tells of anybody. */
export interface Booked {
  bookedId: string;
  /** Of a series: all of them, ISO 8601. */
  hours: string[];
  /** Dates that a holiday took away. */
  skipped: string[];
}

export function isBooked(state: unknown): state is Booked {
  return typeof state === 'object' && state !== null && 'bookedId' in state;
}
