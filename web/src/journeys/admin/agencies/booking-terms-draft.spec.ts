import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../api/api-error';
import { centsOf, isAboutEmail, termsDraftOf, termsFaults, toTerms } from './booking-terms-draft';
import { hoursAhead } from './hours-ahead';

const terms = {
  takesBookings: true,
  answerRules: [
    { aheadHours: 120, beforeHours: 72 },
    { aheadHours: 24, beforeHours: 12 },
  ],
  ...{ answerMinutes: 15, freeCancellationHours: 24, lateCancellationCents: 1850 },
  email: 'rdv@agence.test' as string | null,
};
const draft = termsDraftOf(terms, 'fr');
const row = (key: number, aheadHours: string, beforeHours: string) => ({
  ...{ key, aheadHours, beforeHours },
});
const rulesOf = (...rules: ReturnType<typeof row>[]) => [...termsFaults({ ...draft, rules }).rules];

describe('the form of booking terms', () => {
  it('gives back what it was filled with', () => {
    expect(draft.lateCancellation).toBe('18,50');
    expect(termsDraftOf(terms, 'en').lateCancellation).toBe('18.50');
    expect(termsFaults(draft)).toEqual({ rules: new Map(), fields: new Set() });
    expect(toTerms(draft, terms)).toEqual(terms);
    expect(toTerms({ ...draft, email: '  ' }, terms).email).toBeNull();
  });

  it('changes nothing but the one answer where the agency takes no bookings', () => {
    const none = { ...draft, takesBookings: false, answerMinutes: 'x', rules: [row(0, '', '')] };
    expect(termsFaults(none)).toEqual({ rules: new Map(), fields: new Set() });
    expect(toTerms(none, terms)).toEqual({ ...terms, takesBookings: false });
  });

  it('finds the rule that is wrong, and how', () => {
    expect(rulesOf(row(3, '', '12'), row(4, '48', '1,5'), row(5, '8785', '1'))).toEqual([
      [3, 'hours'],
      [4, 'hours'],
      [5, 'hours'],
    ]);
    expect(rulesOf(row(0, '24', '25'), row(1, '48', '12'), row(2, '48', '6'))).toEqual([
      [0, 'too_early'],
      [2, 'twice'],
    ]);
  });

  it.each([
    ['answerMinutes', '0'],
    ['answerMinutes', '1441'],
    ['freeCancellationHours', '-1'],
    ['freeCancellationHours', '721'],
    ['lateCancellation', ''],
    ['lateCancellation', '1000,01'],
  ])('finds the field that is wrong: %s = %s', (field, value) => {
    expect([...termsFaults({ ...draft, [field]: value }).fields]).toEqual([field]);
  });

  it.each([
    ['0', 0],
    ['18', 1800],
    ['18,5', 1850],
    ['18.05', 1805],
    [' 18,50\u00a0€ ', 1850],
    ['1000', 100_000],
    ['18,505', null],
    ['-3', null],
    ['dix', null],
  ])('reads euros as people write them: %s', (text, cents) => expect(centsOf(text)).toBe(cents));

  it('knows when the service refuses the address, and when something else', () => {
    const refused = (code: string, field: string) =>
      new ApiError(code, 'Non.', 422, { fields: [{ field }] });
    expect(isAboutEmail(refused('VALIDATION', 'email'))).toBe(true);
    expect(isAboutEmail(refused('VALIDATION', 'answerMinutes'))).toBe(false);
    expect(isAboutEmail(refused('CONTRACT_UNKNOWN', 'email'))).toBe(false);
  });
});

describe('hours ahead', () => {
  it.each([
    [1, 'hours', 1],
    [24, 'hours', 24],
    [36, 'hours', 36],
    [48, 'days', 2],
    [120, 'days', 5],
  ])('%d h are %s: %d', (hours, unit, count) => expect(hoursAhead(hours)).toEqual({ unit, count }));
});
