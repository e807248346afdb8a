import { describe, expect, it } from '@jest/globals';
import { formatDateTime, formatLength, formatMoney, formatTime } from './format-hour.js';

const PARIS = 'Europe/Paris';
const spaced = (text: string) => text.replaceAll('~', '\u00a0');
const now = new Date('2026-11-20T09:00:00Z');

describe('hours in messages', () => {
  it.each([
    ['2026-11-24T13:30:00Z', 'mar.~24~nov.~à~14~h~30', 'Tue~24~Nov at~14:30'],
    // Summer time, an early hour, two digits of minutes.
    ['2026-07-14T06:05:00Z', 'mar.~14~juil.~à~8~h~05', 'Tue~14~Jul at~8:05'],
    // Already Wednesday in Paris.
    ['2026-11-24T23:00:00Z', 'mer.~25~nov.~à~0~h~00', 'Wed~25~Nov at~0:00'],
    // The first of a month is an ordinal in French; the eleventh and the hour one are not.
    ['2026-12-01T00:00:00Z', 'mar.~1er~déc.~à~1~h~00', 'Tue~1~Dec at~1:00'],
    ['2026-12-11T13:30:00Z', 'ven.~11~déc.~à~14~h~30', 'Fri~11~Dec at~14:30'],
    ['2027-01-05T12:00:00Z', 'mar.~5~janv.~2027~à~13~h~00', 'Tue~5~Jan~2027 at~13:00'],
  ])('%s is %s', (at, fr, en) => {
    expect(formatDateTime(new Date(at), PARIS, 'fr', now)).toBe(spaced(fr));
    expect(formatDateTime(new Date(at), PARIS, 'en', now)).toBe(spaced(en));
  });

  it('are the network’s', () => {
    expect(formatTime(new Date('2026-11-24T13:30:00Z'), 'Indian/Reunion', 'fr')).toBe(
      spaced('17~h~30'),
    );
  });

  it('tell the two hours of the night apart in which the clocks are set back', () => {
    const at = (iso: string) => formatTime(new Date(iso), PARIS, 'fr');
    expect(at('2026-10-25T00:30:00Z')).toBe(spaced('2~h~30 (heure d’été)'));
    expect(at('2026-10-25T01:30:00Z')).toBe(spaced('2~h~30 (heure d’hiver)'));
    expect(at('2026-10-25T02:30:00Z')).toBe(spaced('3~h~30'));
  });

  it.each([
    [15, '15~min'],
    [60, '1~h'],
    [75, '1~h~15'],
    [125, '2~h~05'],
  ])('%i minutes are %s', (minutes, text) => expect(formatLength(minutes)).toBe(spaced(text)));

  it('say money as the language does', () => {
    expect(formatMoney(1500, 'fr')).toBe(spaced('15,00~€'));
    expect(formatMoney(123456, 'fr')).toBe(spaced('1~234,56~€'));
    expect(formatMoney(1500, 'en')).toBe('€15.00');
  });
});
