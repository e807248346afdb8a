import { describe, expect, it } from '@jest/globals';
import { LIMIT_WARNINGS } from '../../../../../src/features/interpreting/rules/conversation-times';
import { limitWarning } from './limit-warning';

const limitAt = '2026-11-24T17:30:00.000Z';
const before = (seconds: number) => limitWarning(limitAt, Date.parse(limitAt) - seconds * 1000);

describe('the end of a conversation’s time', () => {
  it('is told five minutes and one minute before, and until it is there', () => {
    expect([301, 300, 61, 60, 0, -3].map(before)).toEqual([null, 300, 300, 60, 60, 60]);
  });

  it('is told when the telephone tells it', () => {
    for (const seconds of LIMIT_WARNINGS) expect(before(seconds)).toBe(seconds);
  });
});
