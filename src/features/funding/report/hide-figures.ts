import { withSums } from '../rules/count-table.js';
import { hideSmallCounts } from '../rules/hide-small-counts.js';
import { type Figures, NOTHING, type UsageFigures } from './usage-figures.js';
import type { UsageFiguresView } from './usage-report.view.js';

/** Figures with what is hidden taken out. `month` or `language` undefined: all of them. */
export type ToldFigures = (
  month: string | undefined,
  language: string | undefined,
) => UsageFiguresView;

/** Decides once for the whole report which sessions and which unmet requests are told. */
export function hideFigures(
  usage: UsageFigures,
  months: string[],
  languages: string[],
  under: number,
): ToldFigures {
  const cells = new Map(usage.cells.map((cell) => [`${cell.month} ${cell.language}`, cell]));
  const byMonth = new Map(usage.byMonth.map((group) => [group.month, group]));
  const byLanguage = new Map(usage.byLanguage.map((group) => [group.language, group]));
  const exact = (month?: string, language?: string): Figures => {
    if (month === undefined)
      return language === undefined ? usage.totals : (byLanguage.get(language) ?? NOTHING);
    if (language === undefined) return byMonth.get(month) ?? NOTHING;
    return cells.get(`${month} ${language}`) ?? NOTHING;
  };
  const hidden = (count: 'sessions' | 'unmet') => {
    if (languages.length === 0) return () => false;
    const table = withSums(months.map((m) => languages.map((l) => exact(m, l)[count])));
    const hiding = hideSmallCounts(table, under);
    if (!('hidden' in hiding)) throw new Error('A small count is exposed without a fixed cell');
    return (month?: string, language?: string) => {
      const row = month === undefined ? months.length : months.indexOf(month);
      const column = language === undefined ? languages.length : languages.indexOf(language);
      return hiding.hidden[row]![column]!;
    };
  };
  const [sessionsHidden, unmetHidden] = [hidden('sessions'), hidden('unmet')];
  return (month, language) =>
    told(exact(month, language), sessionsHidden(month, language), unmetHidden(month, language));
}

function told(figures: Figures, sessionsHidden: boolean, unmetHidden: boolean): UsageFiguresView {
  const unlessHidden = (figure: number | null) => (sessionsHidden ? null : figure);
  return {
    sessions: unlessHidden(figures.sessions),
    minutes: unlessHidden(minutesOf(figures.talkSeconds)),
    waitingP50: unlessHidden(rounded(figures.waitingP50)),
    waitingP90: unlessHidden(rounded(figures.waitingP90)),
    unmet: unmetHidden ? null : figures.unmet,
    hidden: sessionsHidden || unmetHidden,
  };
}

/** To a tenth, halves up. */
export function minutesOf(seconds: number): number {
  return Math.round(seconds / 6) / 10;
}

const rounded = (seconds: number | null) => (seconds === null ? null : Math.round(seconds));
