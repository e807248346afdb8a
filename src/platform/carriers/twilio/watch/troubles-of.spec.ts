import { describe, expect, it } from '@jest/globals';
import { type CarrierFacts, TROUBLES, troublesOf } from './troubles-of.js';

const now = new Date('2026-11-23T09:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const well: CarrierFacts = {
  ...{ reachedAt: ago(60), failedAt: ago(3600), failure: 'no_answer', failureCode: 0 },
  ...{ heardAt: ago(20), untoldSince: ago(29), startedLastMinute: 1 },
  ...{ waiting: 1, waitingSince: ago(20), alive: 3, unknown: 0 },
  ...{ eventsLeft: 1, eventsLeftSince: ago(60), failedLately: 2 },
};
const troubles = (given: Partial<CarrierFacts>) => troublesOf({ ...well, ...given }, now);

describe('the carrier', () => {
  it('works where the last request was answered and nothing waits for long', () =>
    expect(troubles({})).toEqual([]));

  it('works, as far as anyone knows, where nothing was asked of it', () =>
    expect(
      troubles({
        ...{ reachedAt: null, failedAt: null, failure: null, heardAt: null, untoldSince: null },
        ...{ waitingSince: null, eventsLeftSince: null },
      }),
    ).toEqual([]));

  it.each(['refused', 'no_answer', 'put_off'] as const)(
    'is in trouble while the last request was in vain: %s',
    (failure) => {
      expect(troubles({ failure, failedAt: ago(5) })).toEqual([failure]);
      expect(troubles({ failure, failedAt: ago(5), reachedAt: null })).toEqual([failure]);
      expect(troubles({ failure, failedAt: ago(5), reachedAt: ago(5) })).toEqual([]);
    },
  );

  it('is silent where it has told nothing since it took a call', () => {
    expect(troubles({ untoldSince: ago(31), heardAt: ago(32) })).toEqual(['silent']);
    expect(troubles({ untoldSince: ago(31), heardAt: null })).toEqual(['silent']);
    expect(troubles({ untoldSince: ago(31), heardAt: ago(30) })).toEqual([]);
  });

  it.each([
    [{ unknown: 1 }, 'unknown_calls'],
    [{ failedLately: 3 }, 'calls_fail'],
    [{ waitingSince: ago(21) }, 'calls_wait'],
    [{ eventsLeftSince: ago(61) }, 'events_left'],
  ])('is in trouble: %j', (given, trouble) => expect(troubles(given)).toEqual([trouble]));

  it('names the gravest first', () =>
    expect(
      troubles({
        ...{ failure: 'refused', failedAt: ago(1), untoldSince: ago(99), heardAt: null },
        ...{ unknown: 1, failedLately: 9, waitingSince: ago(99), eventsLeftSince: ago(99) },
      }),
    ).toEqual(TROUBLES.filter((one) => one !== 'no_answer' && one !== 'put_off')));
});
