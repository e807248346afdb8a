import { describe, expect, it } from '@jest/globals';
import { isNearlyOver } from './booked-end';

describe('isNearlyOver', () => {
  const end = '2026-12-01T13:45:00.000Z';
  it.each([
    ['2026-12-01T13:39:59.999Z', false],
    ['2026-12-01T13:40:00.000Z', true],
    ['2026-12-01T13:50:00.000Z', true],
  ])('at %s: %s', (now, expected) => expect(isNearlyOver(end, Date.parse(now))).toBe(expected));
});
