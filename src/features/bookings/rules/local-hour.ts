import { DateTime } from 'luxon';

/** A date and a time of day on the wall, as `2026-11-24` and `14:30`. */
export interface LocalHour {
  date: string;
  time: string;
}

/**
 * What a local hour means as an instant. `once`: the usual day. `never`: the clocks jump over it; `next` is the first
 * hour after the jump. `twice`: the clocks are set back; it comes at `first` and again at `second`.
 */
export type Reading =
  | { comes: 'once'; at: Date }
  | { comes: 'never'; next: LocalHour }
  | { comes: 'twice'; first: Date; second: Date };

/**
 * Reads a local hour in `zone`.
 * @returns undefined where there is no such date or time at all (29 February of an ordinary year, 24:10)
 */
export function readLocalHour({ date, time }: LocalHour, zone: string): Reading | undefined {
  const wall = `${date}T${time}`;
  const asIfUtc = DateTime.fromISO(wall, { zone: 'utc' });
  if (!asIfUtc.isValid || asIfUtc.toFormat(`yyyy-MM-dd'T'HH:mm`) !== wall) return undefined;
  const instants = possibleInstants(asIfUtc, zone);
  const [first, second] = instants;
  if (first === undefined) return { comes: 'never', next: hourAfterJump(asIfUtc, zone) };
  return second === undefined ? { comes: 'once', at: first } : { comes: 'twice', first, second };
}

/** The local hour of an instant. */
export function localHourOf(instant: Date, zone: string): LocalHour {
  const local = DateTime.fromJSDate(instant, { zone });
  return { date: local.toFormat('yyyy-MM-dd'), time: local.toFormat('HH:mm') };
}

/** The instants at which the wall of `zone` shows this time, the earlier first: none, one or two. */
function possibleInstants(asIfUtc: DateTime, zone: string): Date[] {
  // No zone changes twice within two days, so its offsets of the day before and after are all that come in question.
  const offsets = new Set([-1, 1].map((days) => asIfUtc.plus({ days }).setZone(zone).offset));
  return [...offsets]
    .map((offset) => asIfUtc.minus({ minutes: offset }))
    .filter(
      (instant) =>
        instant.setZone(zone).toFormat('yyyyMMddHHmm') === asIfUtc.toFormat('yyyyMMddHHmm'),
    )
    .map((instant) => instant.toJSDate())
    .sort((one, other) => one.getTime() - other.getTime());
}

/** The wall clock is read with the offset of before the jump: that moves it on by as much as the clocks do. */
function hourAfterJump(asIfUtc: DateTime, zone: string): LocalHour {
  const before = asIfUtc.minus({ days: 1 }).setZone(zone).offset;
  return localHourOf(asIfUtc.minus({ minutes: before }).toJSDate(), zone);
}
