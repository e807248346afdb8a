import { describe, expect, it } from '@jest/globals';
import { formatDuration, formatTimer } from './duration';

const spaced = (text: string): string => text.replaceAll(' ', '\u00a0');

describe('formatDuration', () => {
  it.each([
    [-3, '0 s'],
    [0, '0 s'],
    [40.9, '40 s'],
    [60, '1 min'],
    [65, '1 min 05 s'],
    [754, '12 min 34 s'],
    [3600, '1 h'],
    [3900, '1 h 05 min'],
  ])('%d seconds', (seconds, words) => {
    expect(formatDuration(seconds)).toBe(spaced(words));
  });
});

describe('formatTimer', () => {
  it.each([
    [-1, '0:00'],
    [7, '0:07'],
    [754, '12:34'],
    [3723, '1:02:03'],
  ])('%d seconds', (seconds, figures) => {
    expect(formatTimer(seconds)).toBe(figures);
  });
});
