import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerDeadline, type AnswerTerms, isShortNotice } from './answer-deadline.js';

/** Asked five days ahead: 72 h before; a day ahead: 24 h before; else a quarter of an hour. */
const usual: AnswerTerms = {
  rules: [
    { aheadHours: 120, beforeHours: 72 },
    { aheadHours: 24, beforeHours: 24 },
  ],
  minutes: 15,
};
const hour = new Date('2026-12-01T13:30Z'); // Tuesday 14 h 30 in Paris
const by = (askedAt: string, terms = usual) =>
  answerDeadline(terms, { askedAt: new Date(askedAt), startsAt: hour }).toISOString();

describe('answerDeadline', () => {
  it.each([
    // eight days ahead, and exactly five
    ['2026-11-23T09:00Z', '2026-11-28T13:30:00.000Z'],
    ['2026-11-26T13:30Z', '2026-11-28T13:30:00.000Z'],
    // a minute less than five days: the day before
    ['2026-11-26T13:31Z', '2026-11-30T13:30:00.000Z'],
    // the second agency, asked when the first let its 72 h pass
    ['2026-11-28T13:30Z', '2026-11-30T13:30:00.000Z'],
    // the third, asked at 24 h: a quarter of an hour
    ['2026-11-30T13:30Z', '2026-11-30T13:45:00.000Z'],
    // ten minutes before the rule's limit is no time to answer: a quarter of an hour
    ['2026-11-30T13:20Z', '2026-11-30T13:35:00.000Z'],
    // the same day
    ['2026-12-01T08:00Z', '2026-12-01T08:15:00.000Z'],
    // never later than the hour
    ['2026-12-01T13:25Z', '2026-12-01T13:30:00.000Z'],
  ])('asked at %s: until %s', (askedAt, expected) => expect(by(askedAt)).toBe(expected));

  it('reads rules in any order', () =>
    expect(by('2026-11-23T09:00Z', { ...usual, rules: [...usual.rules].reverse() })).toBe(
      '2026-11-28T13:30:00.000Z',
    ));

  it('is always after the question and never after the hour', () => {
    const minutes = fc.integer({ min: 1, max: 200 * 24 * 60 });
    const rule = fc.record({
      aheadHours: fc.integer({ min: 0, max: 1000 }),
      beforeHours: fc.integer({ min: 0, max: 1000 }),
    });
    const terms = fc.record({
      rules: fc.array(rule, { maxLength: 5 }),
      minutes: fc.integer({ min: 1, max: 1440 }),
    });
    fc.assert(
      fc.property(terms, minutes, (given, ahead) => {
        const askedAt = new Date(hour.getTime() - ahead * 60_000);
        const deadline = answerDeadline(given, { askedAt, startsAt: hour });
        expect(deadline.getTime()).toBeGreaterThan(askedAt.getTime());
        expect(deadline.getTime()).toBeLessThanOrEqual(hour.getTime());
      }),
    );
  });

  it('knows when only minutes are left', () => {
    const short = (askedAt: string) =>
      isShortNotice(usual, { askedAt: new Date(askedAt), startsAt: hour });
    expect(short('2026-11-23T09:00Z')).toBe(false);
    expect(short('2026-11-30T13:30Z')).toBe(true);
    expect(short('2026-12-01T13:25Z')).toBe(true);
  });
});
