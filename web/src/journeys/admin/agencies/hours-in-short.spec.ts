import { describe, expect, it } from '@jest/globals';
import type { OpeningSpanView } from '../../../api/contracts';
import { hoursInShort } from './hours-in-short';

const on = (days: string, ...spans: [string, string][]): OpeningSpanView[] =>
  days
    .split(' ')
    .flatMap((day) =>
      spans.map(([from, to]) => ({ day: day as OpeningSpanView['day'], from, to })),
    );
const short = (opening: OpeningSpanView[], locale: 'fr' | 'en' = 'fr') =>
  hoursInShort(opening, locale).replaceAll('\u00a0', ' ');

describe('opening hours in short', () => {
  it('put days with the same hours together', () => {
    const week = on('mon tue wed thu fri', ['09:00', '18:00']);
    expect(short(week)).toBe('lun.–ven. 9 h–18 h');
    expect(short(week, 'en')).toBe('Mon–Fri 9:00–18:00');
  });

  it('keep apart what is closed in between, and tell pauses', () => {
    const opening = [
      ...on('mon tue', ['08:30', '12:00'], ['14:00', '24:00']),
      ...on('thu', ['08:30', '12:00']),
    ];
    expect(short(opening)).toBe('lun.–mar. 8 h 30–12 h et 14 h–24 h, jeu. 8 h 30–12 h');
  });

  it('are empty where an agency never opens', () => expect(short([])).toBe(''));
});
