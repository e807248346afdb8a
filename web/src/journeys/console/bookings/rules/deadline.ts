/** Under so many minutes an answer is urgent, and under so many it is soon due. */
const URGENT_MINUTES = 15;
const SOON_MINUTES = 60;
const MINUTE = 60_000;

export type Urgency = 'calm' | 'soon' | 'urgent' | 'over';

export interface Deadline {
  urgency: Urgency;
  /** Milliseconds left; 0 once it is over. */
  left: number;
}

/** How near a deadline is. @param now the service's present, milliseconds */
export function deadlineOf(answerBy: string, now: number): Deadline {
  const left = Math.max(0, Date.parse(answerBy) - now);
  return { urgency: urgencyOf(left), left };
}

function urgencyOf(left: number): Urgency {
  if (left === 0) return 'over';
  if (left < URGENT_MINUTES * MINUTE) return 'urgent';
  return left < SOON_MINUTES * MINUTE ? 'soon' : 'calm';
}

/** How a span of time is said in a few words: days and hours, hours and minutes, minutes, or seconds at the end. */
export interface SpanParts {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

/**
 * A span cut to its two greatest units; rounded down, so that nobody is promised more than is left. Seconds are told
 * in the last minute alone.
 */
export function spanParts(millis: number): SpanParts {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  if (seconds < 60) return { days: 0, hours: 0, minutes: 0, seconds };
  const minutes = Math.floor(seconds / 60);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  return { days, hours, minutes: days > 0 ? 0 : minutes % 60, seconds: 0 };
}
