import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TelephoneDay } from '../support/telephone-day.js';

const seed = Number(process.env['RANDOM_SEED'] ?? Date.now() % 1_000_000);
/** A benchmark runs the whole day (`npm run bench -- --only=day`). */
const HOURS = 1;
const CALLS = 60;

let day: TelephoneDay;
beforeAll(async () => {
  day = await TelephoneDay.start({ calls: CALLS, seconds: HOURS * 3600, faulted: 0.05, seed });
}, 60_000);
afterAll(() => day?.stop());

it(`hours of calls, 5 % of their callbacks faulted, are counted as the carrier has them (seed ${seed})`, async () => {
  const report = await day.run();
  expect(report.wrong).toEqual([]);
  expect(report.calls).toBeGreaterThan(CALLS * 0.7);
  expect(report.sessions).toBeGreaterThan(CALLS / 6);
  expect(report.faulted).toBeGreaterThan(0);
}, 120_000);
