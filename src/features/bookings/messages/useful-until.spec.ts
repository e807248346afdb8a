import { describe, expect, it } from '@jest/globals';
import { usefulUntil } from './useful-until.js';

const now = new Date('2026-11-20T09:00:00Z');
const facts = (startsAt: string, answerBy: string | null = null) => ({
  startsAt: new Date(startsAt),
  offer: { answerBy: answerBy === null ? null : new Date(answerBy) },
});

describe('how long a message is of use', () => {
  it.each([
    // 36 hours where the booking lies further ahead.
    ['confirmed', facts('2026-11-24T13:30:00Z'), '2026-11-21T21:00:00.000Z'],
    ['confirmed', facts('2026-11-20T13:30:00Z'), '2026-11-20T13:30:00.000Z'],
    // Of an hour that is over a cancellation is still news, and a calendar to be cleared.
    ['cancelled', facts('2026-11-20T13:30:00Z'), '2026-11-21T21:00:00.000Z'],
    ['missed', facts('2026-11-20T08:30:00Z'), '2026-11-21T21:00:00.000Z'],
    ['reminder_soon', facts('2026-11-20T09:15:00Z'), '2026-11-20T09:15:00.000Z'],
    [
      'agency_asked',
      facts('2026-11-24T13:30:00Z', '2026-11-20T12:00:00Z'),
      '2026-11-20T12:00:00.000Z',
    ],
    ['proposed', facts('2026-11-24T13:30:00Z', '2026-11-20T10:00:00Z'), '2026-11-20T10:00:00.000Z'],
    // Never less than ten minutes: a mail server has its hiccups.
    [
      'agency_asked',
      facts('2026-11-20T09:05:00Z', '2026-11-20T09:04:00Z'),
      '2026-11-20T09:10:00.000Z',
    ],
  ] as const)('%s', (kind, given, until) => {
    expect(usefulUntil(kind, given, now).toISOString()).toBe(until);
  });
});
