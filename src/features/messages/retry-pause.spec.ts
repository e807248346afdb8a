import { describe, expect, it } from '@jest/globals';
import { retryPause } from './retry-pause.js';

describe('the attempts to send a message', () => {
  it('come close together at first', () => {
    expect([1, 2, 3].map(retryPause)).toEqual([3, 10, 30]);
  });

  it('go on for a day and a half without hurry: every half hour', () => {
    const at: number[] = [0];
    while (at.at(-1)! < 36 * 3600) at.push(at.at(-1)! + retryPause(at.length));
    // 3 + 10 + 30 + 60 + 120 + 300 + 600 + 1200 = 2323 s, then (129600 - 2323) / 1800 = 70.7
    expect(at).toHaveLength(80);
    expect(Math.max(...at.slice(1).map((t, n) => t - at[n]!))).toBe(1800);
  });
});
