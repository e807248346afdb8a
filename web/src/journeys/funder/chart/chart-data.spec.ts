import { describe, expect, it } from '@jest/globals';
import type { UsageReportView } from '../../../api/funder';
import { servedAndUnmet, sessionsByLanguage } from './chart-data';

const figures = (sessions: number | null, unmet: number | null = 0) => ({
  ...{ sessions, unmet, minutes: null, waitingP50: null, waitingP90: null },
  hidden: sessions === null,
});

const report = {
  rows: [
    { month: '2026-10', language: 'rus', ...figures(20) },
    { month: '2026-10', language: 'tir', ...figures(null) },
    { month: '2026-11', language: 'rus', ...figures(30) },
    { month: '2026-11', language: 'tir', ...figures(8) },
  ],
  byMonth: [
    { month: '2026-10', ...figures(24, 7) },
    { month: '2026-11', ...figures(38, null) },
  ],
  byLanguage: [
    { language: 'rus', reasons: [], ...figures(50) },
    { language: 'tir', reasons: [], ...figures(12) },
  ],
} as unknown as UsageReportView;

describe('the chart', () => {
  it('gives what is hidden to the other languages, so that the bar keeps its height', () => {
    expect(sessionsByLanguage(report)).toEqual({
      parts: ['rus', 'tir', 'other'],
      bars: [
        { month: '2026-10', rus: 20, tir: 0, other: 4 },
        { month: '2026-11', rus: 30, tir: 8, other: 0 },
      ],
    });
  });

  it('has six languages at most, the most asked first', () => {
    const many = Array.from({ length: 9 }, (_, n) => ({
      language: `l${n}`,
      reasons: [],
      ...figures(10 + n),
    }));
    const { parts } = sessionsByLanguage({ ...report, byLanguage: many });
    expect(parts).toEqual(['l8', 'l7', 'l6', 'l5', 'l4', 'l3', 'other']);
  });

  it('shows what was not served', () => {
    expect(servedAndUnmet(report).bars).toEqual([
      { month: '2026-10', served: 24, unmet: 7 },
      { month: '2026-11', served: 38, unmet: 0 },
    ]);
  });
});
