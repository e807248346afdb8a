import { describe, expect, it } from '@jest/globals';
import { readKeyedDay, readKeyedHour } from './keyed-hour.js';

const limits = { noticeMinutes: 60, horizonDays: 90, mostMinutes: 120 };
const PARIS = 'Europe/Paris';
/** Monday 23 November 2026, 10 h in Paris; the horizon ends on 21 February 2027. */
const NOW = new Date('2026-11-23T09:00:00Z');

const day = (keys: string, now = NOW, horizonDays = 90) =>
  readKeyedDay(keys, { ...limits, horizonDays }, now, PARIS);
const hour = (date: string, time: string, occurrence?: 'first' | 'second', now = NOW) =>
  readKeyedHour({ date, time, occurrence }, { ...limits, horizonDays: 366 }, now, PARIS);

describe('a day keyed as four digits', () => {
  it.each([
    ['2411', '2026-11-24'],
    ['2311', '2026-11-23'],
    ['0101', '2027-01-01'],
    ['2102', '2027-02-21'],
    ['', '2026-11-24'],
  ])('%s is the next one: %s', (keys, date) => {
    expect(day(keys)).toEqual({ kind: 'day', date });
  });

  it('of today and tomorrow goes by the network’s own midnight', () => {
    // 23 h 30 UTC is half past midnight of the 24th in Paris.
    const late = new Date('2026-11-23T23:30:00Z');
    expect(day('', late)).toEqual({ kind: 'day', date: '2026-11-25' });
    expect(day('2311', late)).toEqual({ kind: 'past' });
    expect(day('', new Date('2026-12-31T12:00:00Z'))).toEqual({ kind: 'day', date: '2027-01-01' });
  });

  it.each(['3102', '3106', '0013', '0100', '0000', '9999'])('%s is none', (keys) => {
    expect(day(keys)).toEqual({ kind: 'none' });
  });

  it('is past where it was the other day, and too far where it comes', () => {
    expect(day('2211')).toEqual({ kind: 'past' });
    expect(day('0109')).toEqual({ kind: 'past' });
    expect(day('2202')).toEqual({ kind: 'too_far', latest: '2027-02-21' });
    expect(day('0104')).toEqual({ kind: 'too_far', latest: '2027-02-21' });
  });

  it('is 29 February where the next one lies within the horizon', () => {
    expect(day('2902', new Date('2028-01-10T09:00:00Z'))).toEqual({
      kind: 'day',
      date: '2028-02-29',
    });
    expect(day('2902')).toEqual({ kind: 'too_far', latest: '2027-02-21' });
    expect(day('2902', new Date('2028-03-01T09:00:00Z'))).toEqual({ kind: 'past' });
    // 2100 is no leap year.
    expect(day('2902', new Date('2097-01-10T09:00:00Z'), 366).kind).toBe('past');
  });
});

describe('an hour of a day', () => {
  it('is the instant at which it begins', () => {
    expect(hour('2026-11-24', '14:30')).toEqual({
      kind: 'hour',
      startsAt: new Date('2026-11-24T13:30:00Z'),
    });
  });

  it.each(['24:00', '25:10', '14:60', '99:99'])('%s is none', (time) => {
    expect(hour('2026-11-24', time)).toEqual({ kind: 'none' });
  });

  it('is past, or too soon by the notice; the first possible one is round', () => {
    expect(hour('2026-11-23', '09:59')).toEqual({ kind: 'past' });
    const earliest = { date: '2026-11-23', time: '11:05' };
    expect(hour('2026-11-23', '10:59')).toEqual({ kind: 'too_soon', earliest });
    expect(hour('2026-11-23', '11:00').kind).toBe('hour');
    const late = new Date('2026-11-23T22:10:00Z');
    expect(hour('2026-11-23', '23:30', undefined, late)).toEqual({
      kind: 'too_soon',
      earliest: { date: '2026-11-24', time: '00:15' },
    });
  });

  it('is missing where the clocks jump over it', () => {
    expect(hour('2027-03-28', '02:30')).toEqual({
      kind: 'missing',
      next: { date: '2027-03-28', time: '03:30' },
    });
  });

  it('is one of two where the clocks are set back', () => {
    expect(hour('2027-10-31', '02:30')).toEqual({ kind: 'twice' });
    const at = (startsAt: string) => ({ kind: 'hour', startsAt: new Date(startsAt) });
    expect(hour('2027-10-31', '02:30', 'first')).toEqual(at('2027-10-31T00:30:00Z'));
    expect(hour('2027-10-31', '02:30', 'second')).toEqual(at('2027-10-31T01:30:00Z'));
  });

  it('is too far beyond the horizon', () => {
    const shorter = { ...limits, horizonDays: 1 };
    const given = { date: '2026-11-25', time: '08:00' };
    expect(readKeyedHour(given, shorter, NOW, PARIS)).toEqual({
      kind: 'too_far',
      latest: '2026-11-24',
    });
  });
});
