import { describe, expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import { hoursWords } from './hours-words';

const t = ((_key: string, { from, to }: { from: string; to: string }) =>
  `${from} – ${to}`) as unknown as TFunction<'bookings'>;

describe('from when to when', () => {
  it('is told by the network’s clock', () => {
    const hours = { startsAt: '2026-11-24T13:30:00.000Z', endsAt: '2026-11-24T14:00:00.000Z' };
    expect(hoursWords(hours, t, 'en')).toBe('14:30 – 15:00');
    expect(hoursWords(hours, t, 'fr')).toBe('14\u00a0h\u00a030 – 15\u00a0h\u00a000');
  });

  it('says which of two where an hour comes twice', () => {
    const first = { startsAt: '2026-10-25T00:30:00.000Z', endsAt: '2026-10-25T01:00:00.000Z' };
    const second = { startsAt: '2026-10-25T01:30:00.000Z', endsAt: '2026-10-25T02:00:00.000Z' };
    expect(hoursWords(first, t, 'en')).toBe('2:30 – 2:00 (UTC+2)');
    expect(hoursWords(second, t, 'en')).toBe('2:30 – 3:00 (UTC+1)');
  });
});
