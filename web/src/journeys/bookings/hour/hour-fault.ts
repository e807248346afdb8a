import { type ApiError, detailOf, hasCode } from '../../../api/api-error';
import type { BookingOptionsView } from '../../../api/bookings';
import { localDateOf, localTimeOf } from '../../../format/local-date';
import { type LocalHour, readHour } from './read-hour';

/** Why an hour can't be booked as it stands, with the hour to offer instead. */
export type HourFault =
  | { why: 'incomplete' }
  /** The clocks jump over it. */
  | { why: 'never'; offer: LocalHour }
  /** It comes twice, and which one is meant is not said yet; milliseconds. */
  | { why: 'twice'; first: number; second: number }
  | { why: 'past' | 'tooSoon' | 'tooFar'; bound: number; offer: LocalHour };

const step = 5 * 60_000;
const hourOf = (instant: number): LocalHour => ({
  date: localDateOf(instant),
  time: localTimeOf(instant),
});

/** What is wrong with the hour chosen; null where nothing is. @param now milliseconds */
export function hourFault(
  hour: LocalHour,
  occurrence: 'first' | 'second' | null,
  bounds: Pick<BookingOptionsView, 'earliest' | 'latest'>,
  now: number,
): HourFault | null {
  const reading = readHour(hour);
  if (reading === null) return { why: 'incomplete' };
  if (reading.comes === 'never') return { why: 'never', offer: reading.next };
  if (reading.comes === 'twice' && occurrence === null)
    return { why: 'twice', first: reading.first, second: reading.second };
  const at = reading.comes === 'once' ? reading.at : reading[occurrence!];
  const earliest = Date.parse(bounds.earliest);
  const latest = Date.parse(bounds.latest);
  if (at < earliest) return tooSoon(at <= now ? 'past' : 'tooSoon', earliest);
  return at > latest ? tooFar(latest, hour.time) : null;
}

/** What the service said is wrong with the hour; null where it said something else. */
export function hourFaultOf(
  error: unknown,
  hour: LocalHour,
  bounds: Pick<BookingOptionsView, 'earliest' | 'latest'>,
): HourFault | null {
  if (hasCode(error, 'BOOKING_HOUR_INVALID')) return { why: 'incomplete' };
  if (hasCode(error, 'BOOKING_HOUR_MISSING'))
    return { why: 'never', offer: detailOf(error, 'next') as LocalHour };
  if (hasCode(error, 'BOOKING_HOUR_TWICE'))
    return {
      why: 'twice',
      first: Date.parse(String(detailOf(error, 'first'))),
      second: Date.parse(String(detailOf(error, 'second'))),
    };
  if (hasCode(error, 'BOOKING_PAST')) return tooSoon('past', Date.parse(bounds.earliest));
  if (hasCode(error, 'BOOKING_TOO_SOON'))
    return tooSoon('tooSoon', instantIn(error, 'earliest', bounds.earliest));
  if (hasCode(error, 'BOOKING_TOO_FAR'))
    return tooFar(instantIn(error, 'latest', bounds.latest), hour.time);
  return null;
}

/** The bound moves on with the clock, so the hour offered is a little later. */
function tooSoon(why: 'past' | 'tooSoon', bound: number): HourFault {
  return { why, bound, offer: hourOf(Math.ceil((bound + 60_000) / step) * step) };
}

/** The last day's hour that was wished, or that of the bound itself. */
function tooFar(bound: number, time: string): HourFault {
  const date = localDateOf(bound);
  const wished = readHour({ date, time });
  const fits = wished?.comes === 'once' && wished.at <= bound;
  return { why: 'tooFar', bound, offer: fits ? { date, time } : hourOf(bound) };
}

function instantIn(error: ApiError, key: string, otherwise: string): number {
  return Date.parse(String(detailOf(error, key) ?? otherwise));
}
