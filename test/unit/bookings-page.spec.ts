import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { answerDeadline } from '../../src/features/bookings/rules/answer-deadline.js';
import { bookingStates } from '../../src/features/bookings/rules/booking-states.js';

const page = readFileSync('docs/bookings.md', 'utf8');

describe('the page on bookings', () => {
  it('draws the ladder as it is', () => {
    const [, drawing = ''] = /```mermaid\nstateDiagram-v2\n([^`]*)```/.exec(page) ?? [];
    const drawn = [...drawing.matchAll(/^ *([a-z_]+|\[\*\]) --> ([a-z_]+|\[\*\])/gm)].map(
      ([, from, to]) => `${from} --> ${to}`,
    );
    const moves = Object.entries(bookingStates.transitions).flatMap(([from, events]) =>
      Object.values(events).map((to) => `${from} --> ${to}`),
    );
    const ends = bookingStates.terminal.map((state) => `${state} --> [*]`);
    expect([...new Set(drawn)].sort()).toEqual(
      [...new Set([...moves, ...ends, '[*] --> asked'])].sort(),
    );
  });

  it('tells the deadlines that the usual rules give', () => {
    const terms = {
      rules: [
        { aheadHours: 120, beforeHours: 72 },
        { aheadHours: 24, beforeHours: 24 },
      ],
      minutes: 15,
    };
    const startsAt = new Date('2026-12-01T13:30Z');
    const rows = [
      ...page.matchAll(
        /\| (?:1st|2nd|3rd), (\d+) Nov\., (\d+) h (\d+) .*\| \w+\. (\d+) Nov\., (\d+) h (\d+)/g,
      ),
    ];
    expect(rows).toHaveLength(3);
    const inParis = (day?: string, hour?: string, minute?: string) =>
      new Date(`2026-11-${day}T${hour}:${minute}+01:00`);
    for (const [, day, hour, minute, ...until] of rows)
      expect(answerDeadline(terms, { askedAt: inParis(day, hour, minute), startsAt })).toEqual(
        inParis(...until),
      );
  });
});
