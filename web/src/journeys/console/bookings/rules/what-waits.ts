import type { AgencyBookingsView, AgencyBookingView } from '../../../../api/agency-bookings';

const HOUR = 3_600_000;

/** What of an agency's bookings waits for somebody to act. */
export interface Waiting {
  /** To be answered. */
  asked: number;
  /** The nearest of their deadlines. */
  answerBy: string | null;
  /** Confirmed by the member's word, and nobody is named yet. */
  unnamed: number;
}

/** @param now the service's present, milliseconds; what can no longer be answered does not wait */
export function whatWaits(view: AgencyBookingsView | undefined, now: number): Waiting {
  const asked = (view?.asked ?? []).filter(({ answerBy }) => Date.parse(answerBy) > now);
  return {
    asked: asked.length,
    answerBy: asked[0]?.answerBy ?? null,
    unnamed: (view?.confirmed ?? []).filter(isUnnamed).length,
  };
}

/** An hour that the member accepted: the agency confirmed it without saying who will interpret. */
export const isUnnamed = ({ interpreterLabel }: AgencyBookingView): boolean =>
  interpreterLabel === null;

/** The next confirmed booking that begins within the hour. */
export function nextWithinTheHour(
  view: AgencyBookingsView | undefined,
  now: number,
): AgencyBookingView | undefined {
  return view?.confirmed.find(({ startsAt }) => {
    const ahead = Date.parse(startsAt) - now;
    return ahead > 0 && ahead <= HOUR;
  });
}
