import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  chanceOfBlindAttack,
  chanceOfBlindCalls,
  chanceOfCallsFromNumber,
  chanceOfCallsWithCode,
  chanceWithStolenCode,
  chanceWithStolenDevice,
  CODE_LIMITS,
  KNOWN_DEVICE_LIMIT,
  ONE_TIME_CODE,
  PIN_LIMIT,
} from './attack-limits.js';

const document = readFileSync(
  new URL('../../../../docs/security.md', import.meta.url),
  'utf8',
).replace(/ +/g, ' ');

describe('a full attack on a network of 10,000 members', () => {
  it('succeeds on a day with a chance below one in a million', () => {
    expect(chanceOfBlindAttack(10_000)).toBeLessThan(1e-6);
    // 300 codes a day, of which one in a thousand exists, each with three tries out of a million.
    expect(chanceOfBlindAttack(10_000)).toBeCloseTo(9e-7, 9);
  });

  it('with a code that was read on a page, succeeds on a day in 3 of 100,000 cases', () => {
    expect(chanceWithStolenCode()).toBeCloseTo(3e-5, 9);
  });

  it('with a stolen device but no code, succeeds on a day in one of a million cases', () => {
    expect(chanceWithStolenDevice()).toBeCloseTo(1e-6, 9);
  });
});

describe('a full attack by telephone', () => {
  it('on a network of 10,000 members succeeds once in 340 years', () => {
    expect(chanceOfBlindCalls(10_000)).toBeCloseTo(8e-6, 9);
    expect(1 / chanceOfBlindCalls(10_000) / 365).toBeGreaterThan(340);
    expect(chanceOfBlindCalls(1_000)).toBeLessThan(1e-6);
  });

  it('with a code that was read, succeeds on a day in one of 1,000 cases', () => {
    expect(chanceOfCallsWithCode()).toBeCloseTo(1e-3, 9);
  });

  it('from a number that a member has registered, succeeds on a day in 8 of a million cases', () => {
    expect(chanceOfCallsFromNumber()).toBeCloseTo(8e-6, 9);
  });
});

describe('docs/security.md', () => {
  it.each([
    ['challenges of a network per day', CODE_LIMITS.network.points],
    ['codes of an address per hour', CODE_LIMITS.addressHour.points],
    ['codes of an address per day', CODE_LIMITS.addressDay.points],
    ['entries of one code per day', CODE_LIMITS.code.points],
    ['codes of one prefix per day', CODE_LIMITS.prefix.points],
    ['misses of a known device per day', KNOWN_DEVICE_LIMIT.points],
    ['tries of a one-time code', ONE_TIME_CODE.attempts],
    ['wrong PINs of a network per day', PIN_LIMIT.points],
  ])('states the real constant: %s', (what, value) => {
    expect(document).toContain(`| ${what} | ${value} |`);
  });
});
