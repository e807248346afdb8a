import { afterEach, describe, expect, it } from '@jest/globals';
import { formatDate, formatDateTime, formatTime, localParts } from './instant';
import { readHoursIn } from './time-zone';

afterEach(() => readHoursIn('Europe/Paris'));

const spaced = (text: string): string => text.replaceAll(' ', '\u00a0');

describe('times of day', () => {
  it('are the network’s, with the French h', () => {
    expect(formatTime('2026-11-24T13:30:00Z', 'fr')).toBe(spaced('14 h 30'));
    expect(formatTime('2026-11-24T13:30:00Z', 'en')).toBe('14:30');
  });

  it('are read by the clock of another network where the person is of one', () => {
    readHoursIn('Indian/Reunion');
    expect(formatTime('2026-11-24T21:30:00Z', 'fr')).toBe(spaced('1 h 30'));
    expect(formatDate('2026-11-24T21:30:00Z', 'fr')).toBe(spaced('mer. 25 nov.'));
  });

  it('keep two digits of minutes and no leading zero of hours', () => {
    expect(formatTime('2026-07-14T06:05:00Z', 'fr')).toBe(spaced('8 h 05'));
  });

  it('follow the change of clocks', () => {
    expect(formatTime('2026-10-25T00:59:00Z', 'fr')).toBe(spaced('2 h 59'));
    expect(formatTime('2026-10-25T01:00:00Z', 'fr')).toBe(spaced('2 h 00'));
  });
});

describe('dates', () => {
  it('are short, day first', () => {
    expect(formatDate('2026-11-24T13:30:00Z', 'fr')).toBe(spaced('mar. 24 nov.'));
    expect(formatDate('2026-11-24T13:30:00Z', 'en')).toBe(spaced('Tue 24 Nov'));
  });

  it('say the first of a month as the French do', () => {
    const first = '2026-12-01T13:30:00Z';
    expect(formatDate(first, 'fr')).toBe(spaced('mar. 1er déc.'));
    expect(formatDate(first, 'en')).toBe(spaced('Tue 1 Dec'));
    expect(formatDate('2026-12-11T13:30:00Z', 'fr')).toBe(spaced('ven. 11 déc.'));
    expect(formatDate('2026-12-21T13:30:00Z', 'fr', 0)).toBe(spaced('lun. 21 déc. 2026'));
  });

  it('belong to the network’s day, not to UTC’s', () => {
    expect(formatDate('2026-11-24T23:30:00Z', 'fr')).toBe(spaced('mer. 25 nov.'));
  });

  it('tell the year only where it is another one', () => {
    const now = Date.parse('2026-11-24T13:30:00Z');
    expect(formatDate('2025-12-31T12:00:00Z', 'fr', now)).toBe(spaced('mer. 31 déc. 2025'));
    expect(formatDate('2026-01-05T12:00:00Z', 'fr', now)).toBe(spaced('lun. 5 janv.'));
  });

  it('join with the time', () => {
    expect(formatDateTime('2026-11-24T13:30:00Z', 'fr')).toBe(
      `${spaced('mar. 24 nov.')}, ${spaced('14 h 30')}`,
    );
  });
});

describe('localParts', () => {
  it('reads the calendar and clock of the network', () => {
    expect(localParts('2026-12-31T23:15:00Z')).toEqual({
      year: 2027,
      month: 1,
      day: 1,
      hour: 0,
      minute: 15,
    });
  });
});
