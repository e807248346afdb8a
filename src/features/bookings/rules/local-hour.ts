import { DateTime } from 'luxon';
import { type LocalHour, readWall } from './read-wall.js';

export type { LocalHour } from './read-wall.js';

/** What a local hour means as an instant, as `readWall` has it. */
export type Reading =
  | { comes: 'once'; at: Date }
  | { comes: 'never'; next: LocalHour }
  | { comes: 'twice'; first: Date; second: Date };

/**
 * Reads a local hour in `zone`.
 * @returns undefined where there is no such date or time at all
 */
export function readLocalHour(hour: LocalHour, zone: string): Reading | undefined {
  const reading = readWall(
    hour,
    (instant) => DateTime.fromMillis(instant, { zone }).offset * 60_000,
  );
  switch (reading?.comes) {
    case 'once':
      return { comes: 'once', at: new Date(reading.at) };
    case 'never':
      return { comes: 'never', next: localHourOf(new Date(reading.next), zone) };
    case 'twice':
      return { comes: 'twice', first: new Date(reading.first), second: new Date(reading.second) };
    default:
      return undefined;
  }
}

/** The local hour of an instant. */
export function localHourOf(instant: Date, zone: string): LocalHour {
  const local = DateTime.fromJSDate(instant, { zone });
  return { date: local.toFormat('yyyy-MM-dd'), time: local.toFormat('HH:mm') };
}
