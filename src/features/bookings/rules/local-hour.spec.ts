import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { localHourOf, readLocalHour } from './local-hour.js';

const PARIS = 'Europe/Paris';
const read = (date: string, time: string, zone = PARIS) => readLocalHour({ date, time }, zone);

describe('readLocalHour', () => {
  it('reads an ordinary hour, in winter and in summer', () => {
    expect(read('2026-11-24', '14:30')).toEqual({
      comes: 'once',
      at: new Date('2026-11-24T13:30Z'),
    });
    expect(read('2026-07-14', '14:30')).toEqual({
      comes: 'once',
      at: new Date('2026-07-14T12:30Z'),
    });
  });

  it('refuses an hour that the clocks jump over, and names the next one', () => {
    // 28 March 2027: from 2:00 to 3:00
    expect(read('2027-03-28', '02:00')).toEqual({
      comes: 'never',
      next: { date: '2027-03-28', time: '03:00' },
    });
    expect(read('2027-03-28', '02:30')).toEqual({
      comes: 'never',
      next: { date: '2027-03-28', time: '03:30' },
    });
    expect(read('2027-03-28', '01:59')).toMatchObject({ comes: 'once' });
    expect(read('2027-03-28', '03:00')).toMatchObject({ comes: 'once' });
  });

  it('knows both instants of an hour that comes twice', () => {
    // 31 October 2027: from 3:00 back to 2:00
    expect(read('2027-10-31', '02:30')).toEqual({
      comes: 'twice',
      first: new Date('2027-10-31T00:30Z'),
      second: new Date('2027-10-31T01:30Z'),
    });
    expect(read('2027-10-31', '03:00')).toEqual({
      comes: 'once',
      at: new Date('2027-10-31T02:00Z'),
    });
  });

  it('knows 29 February of leap years alone', () => {
    expect(read('2028-02-29', '09:00')).toMatchObject({ comes: 'once' });
    expect(read('2027-02-29', '09:00')).toBeUndefined();
    expect(read('2100-02-29', '09:00')).toBeUndefined();
  });

  it.each([
    ['2026-13-01', '09:00'],
    ['2026-11-31', '09:00'],
    ['2026-11-24', '24:00'],
    ['2026-11-24', '09:60'],
    ['2026-11-24', '9:00'],
    ['demain', '09:00'],
  ])('refuses %s %s, which is no date and time', (date, time) =>
    expect(read(date, time)).toBeUndefined(),
  );

  it('changes by half an hour where a zone does', () => {
    // Lord Howe: 4 October 2026, 2:00 → 2:30
    expect(read('2026-10-04', '02:15', 'Australia/Lord_Howe')).toEqual({
      comes: 'never',
      next: { date: '2026-10-04', time: '02:45' },
    });
  });

  const zones = [
    'Europe/Paris',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'UTC',
    'America/Cayenne',
    'Indian/Reunion',
    'Africa/Casablanca',
  ];
  const anyMinute = fc.integer({
    min: Date.parse('2024-01-01T00:00Z') / 60_000,
    max: Date.parse('2032-12-31T00:00Z') / 60_000,
  });

  it('reads back every instant that there is, in any zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyMinute, (zone, minute) => {
        const instant = new Date(minute * 60_000);
        const reading = readLocalHour(localHourOf(instant, zone), zone)!;
        if (reading.comes === 'never') throw new Error(`${instant.toISOString()} exists`);
        const meant = reading.comes === 'once' ? [reading.at] : [reading.first, reading.second];
        expect(meant.map((each) => each.getTime())).toContain(instant.getTime());
        if (reading.comes === 'twice')
          expect(reading.first.getTime()).toBeLessThan(reading.second.getTime());
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with luxon on what each wall clock can show', () => {
    const hour = fc.record({
      day: fc.integer({ min: 0, max: 3285 }),
      minutes: fc.integer({ min: 0, max: 1439 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), hour, (zone, { day, minutes }) => {
        const wall = DateTime.utc(2024, 1, 1).plus({ days: day, minutes });
        const [date, time] = [wall.toFormat('yyyy-MM-dd'), wall.toFormat('HH:mm')];
        const known = DateTime.fromISO(`${date}T${time}`, { zone }).getPossibleOffsets();
        const shows = known.filter(
          (each) => each.toFormat('yyyy-MM-dd HH:mm') === `${date} ${time}`,
        );
        const reading = readLocalHour({ date, time }, zone)!;
        const count = { never: 0, once: 1, twice: 2 }[reading.comes];
        expect(count).toBe(new Set(shows.map((each) => each.toMillis())).size);
        if (reading.comes === 'never')
          expect(readLocalHour(reading.next, zone)!.comes).not.toBe('never');
      }),
      { numRuns: 2000 },
    );
  });
});
