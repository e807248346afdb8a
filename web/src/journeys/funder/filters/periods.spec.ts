import { describe, expect, it } from '@jest/globals';
import { changeEnd, changeStart, lastMonths, offeredMonths, quickChoiceOf } from './periods';

describe('the period of a report', () => {
  it('ends with the present month when chosen by its length', () => {
    expect(lastMonths(3, '2026-02')).toEqual({ from: '2025-12', to: '2026-02' });
    expect(quickChoiceOf({ from: '2025-12', to: '2026-02' }, '2026-02')).toBe('3');
    expect(quickChoiceOf({ from: '2025-12', to: '2026-02' }, '2026-03')).toBeNull();
    expect(quickChoiceOf({ from: '2025-11', to: '2026-02' }, '2026-02')).toBeNull();
  });

  it('keeps its ends in order, and at most 36 months apart', () => {
    expect(changeStart('2026-05', '2026-02')).toEqual({ from: '2026-05', to: '2026-05' });
    expect(changeEnd('2026-02', '2026-05')).toEqual({ from: '2026-02', to: '2026-02' });
    expect(changeStart('2022-01', '2026-02')).toEqual({ from: '2022-01', to: '2024-12' });
    expect(changeEnd('2026-12', '2022-01')).toEqual({ from: '2024-01', to: '2026-12' });
    expect(changeStart('2026-01', '2026-02')).toEqual({ from: '2026-01', to: '2026-02' });
  });

  it('can always be shown in the lists', () => {
    const months = offeredMonths({ from: '2019-01', to: '2027-03', presentMonth: '2026-11' });
    expect(months[0]).toBe('2027-03');
    expect(months.at(-1)).toBe('2019-01');
    expect(months).toHaveLength(62);
  });
});
