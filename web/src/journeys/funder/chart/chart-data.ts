import type { UsageReportView } from '../../../api/funder';

/** More colours than this can't be told apart. */
const mostLanguages = 6;

/** The part of a bar that is no single language. */
export const otherLanguages = 'other';

export interface ChartData {
  /** Parts of each bar, from the ground up. */
  parts: string[];
  /** One bar per month: its month, and the count of each part. */
  bars: ({ month: string } & Record<string, number | string>)[];
}

/**
 * Sessions by month and language. What is hidden, and the languages beyond the first six, are told together as what
 * is left of the month's sum; so each bar is as high as the sum says.
 */
export function sessionsByLanguage(report: UsageReportView): ChartData {
  const most = report.byLanguage
    .filter(({ sessions }) => sessions !== null && sessions > 0)
    .sort((a, b) => b.sessions! - a.sessions!)
    .slice(0, mostLanguages)
    .map(({ language }) => language);
  const counts = new Map(report.rows.map((row) => [`${row.month} ${row.language}`, row.sessions]));
  const bars = report.byMonth.map(({ month, sessions }) => {
    const told = most.map(
      (language) => [language, counts.get(`${month} ${language}`) ?? 0] as const,
    );
    const rest = (sessions ?? 0) - told.reduce((sum, [, count]) => sum + count, 0);
    return { month, ...Object.fromEntries(told), [otherLanguages]: Math.max(0, rest) };
  });
  const hasOthers = bars.some((bar) => Number(bar[otherLanguages as keyof typeof bar]) > 0);
  return { parts: hasOthers ? [...most, otherLanguages] : most, bars };
}

/** Requests by month, served and not. Hidden counts leave a gap. */
export function servedAndUnmet(report: UsageReportView): ChartData {
  return {
    parts: ['served', 'unmet'],
    bars: report.byMonth.map(({ month, sessions, unmet }) => ({
      month,
      served: sessions ?? 0,
      unmet: unmet ?? 0,
    })),
  };
}
