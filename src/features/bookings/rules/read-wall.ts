/** A date and a time of day on the wall, as `2026-11-24` and `14:30`. */
export interface LocalHour {
  date: string;
  time: string;
}

/**
 * What a local hour means, in milliseconds. `once`: the usual day. `never`: the clocks jump over it; `next` is as long
 * after the jump. `twice`: the clocks are set back; it comes at `first` and again at `second`.
 */
export type WallReading =
  | { comes: 'once'; at: number }
  | { comes: 'never'; next: number }
  | { comes: 'twice'; first: number; second: number };

const DAY = 86_400_000;

/**
 * Reads a local hour by what is known of its zone.
 * @param offsetAt how far the zone's clocks are ahead of UTC at an instant; both in milliseconds
 * @returns undefined where there is no such date or time at all (29 February of an ordinary year, 24:10)
 */
export function readWall(
  { date, time }: LocalHour,
  offsetAt: (instant: number) => number,
): WallReading | undefined {
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 16) !== `${date}T${time}`)
    return undefined;
  // No zone changes twice within two days, so these are all the offsets that come in question.
  const before = offsetAt(wall - DAY);
  const [first, second] = [...new Set([before, offsetAt(wall + DAY)])]
    .map((offset) => wall - offset)
    .filter((instant) => instant + offsetAt(instant) === wall)
    .sort((one, other) => one - other);
  // Read with the offset of before the jump, the hour moves on by as much as the clocks do.
  if (first === undefined) return { comes: 'never', next: wall - before };
  return second === undefined ? { comes: 'once', at: first } : { comes: 'twice', first, second };
}
