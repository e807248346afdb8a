import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../../api/api-error';
import { hourFault, hourWords, offsetOf, wallTime } from './hour-fault';
import { interpreterDraftOf, interpreterFault, toInterpreter } from './interpreter-draft';

const browser = { professionalLine: 'browser' as const };
const telephone = { professionalLine: 'telephone' as const };
const draft = { name: ' Mme Selam ', talk: 'self' as const, line: '05 36 49 01 01' };
const booking = (given: object) =>
  ({ interpreterLabel: null, talk: null, line: null, ...given }) as Parameters<
    typeof interpreterDraftOf
  >[0];

describe('the form of an interpreter', () => {
  it('begins with who is named, how, and the agency’s line', () => {
    const named = { interpreterLabel: 'Interprète 7', talk: 'self', line: '+33536490101' };
    expect(interpreterDraftOf(booking(named))).toEqual({
      ...{ name: 'Interprète 7', talk: 'self', line: '05\u00a036\u00a049\u00a001\u00a001' },
    });
    // Without a browser's memory a link is what it begins with.
    expect(interpreterDraftOf(booking({ talk: 'telephone' }))).toEqual({
      ...{ name: '', talk: 'link', line: '' },
    });
  });

  it('reaches the interpreter as the professional is reached', () => {
    expect(toInterpreter(draft, browser)).toEqual({ interpreterLabel: 'Mme Selam', talk: 'self' });
    expect(toInterpreter(draft, telephone)).toEqual({
      ...{ interpreterLabel: 'Mme Selam', talk: 'telephone', line: '05 36 49 01 01' },
    });
  });

  it('leaves an empty line to the agency’s own', () => {
    expect(toInterpreter({ ...draft, line: ' ' }, telephone)).not.toHaveProperty('line');
    expect(interpreterFault({ ...draft, line: ' ' }, telephone)).toBeNull();
  });

  it.each([
    [{ name: '  ' }, browser, 'name'],
    [{ line: '3949' }, telephone, 'line'],
    [{ line: '3949' }, browser, null],
    [{}, telephone, null],
  ])('finds what is missing: %j', (given, where, fault) => {
    expect(interpreterFault({ ...draft, ...given }, where)).toBe(fault);
  });
});

describe('another hour', () => {
  const refused = (code: string, details?: object) => new ApiError(code, 'Non.', 422, details);

  it('is asked about where the clocks skip it or show it twice', () => {
    const next = { date: '2027-03-28', time: '03:30' };
    expect(hourFault(refused('BOOKING_HOUR_MISSING', { next }))).toEqual({ kind: 'never', next });
    const both = { first: '2027-10-31T00:30:00.000Z', second: '2027-10-31T01:30:00.000Z' };
    expect(hourFault(refused('BOOKING_HOUR_TWICE', both))).toEqual({ kind: 'twice', ...both });
    expect([both.first, both.second].map((instant) => offsetOf(instant, 'fr'))).toEqual([
      'UTC+2',
      'UTC+1',
    ]);
  });

  it('leaves everything else to the service’s words', () => {
    expect(hourFault(refused('BOOKING_PAST'))).toBeNull();
    expect(hourFault(refused('BOOKING_HOUR_MISSING'))).toBeNull();
    expect(hourFault(refused('BOOKING_HOUR_TWICE', { first: 1 }))).toBeNull();
    expect(hourFault(null)).toBeNull();
  });

  it('is said as people say it', () => {
    expect(wallTime('03:05', 'fr')).toBe('3\u00a0h\u00a005');
    expect(wallTime('14:30', 'en')).toBe('14:30');
    expect(hourWords({ date: '2099-03-29', time: '02:30' }, 'fr')).toBe(
      'Dimanche 29 mars 2099, 2\u00a0h\u00a030',
    );
    expect(hourWords({ date: '', time: '02:30' }, 'fr')).toBe('');
    expect(hourWords({ date: '2099-03-29', time: '' }, 'fr')).toBe('');
  });
});
