import { type CountTable, withSums } from './count-table.js';
import { hideSmallCounts } from './hide-small-counts.js';

/** Unmet requests of one language, by reason, in the order of `reasons`. */
export interface LanguageReasons {
  language: string;
  counts: number[];
}

/** Counts by reason; null where hidden. */
export type ToldCounts = (number | null)[];

export interface ToldReasons {
  /** The languages whose reasons can be told. */
  byLanguage: Map<string, ToldCounts>;
  /** All languages together; null where even that can't be told. */
  totals: ToldCounts | null;
}

/**
 * Reasons by language without a small count. The reader knows how many requests of each language in `told` were
 * unmet and how many of all, so these stand fixed; the other languages are one row that is not shown.
 */
export function hideReasons(
  languages: LanguageReasons[],
  told: ReadonlySet<string>,
  under: number,
): ToldReasons {
  const shown = languages.filter(({ language }) => told.has(language));
  const others = languages.filter(({ language }) => !told.has(language));
  const rows = [
    ...shown.map(({ counts }) => counts),
    ...(others.length > 0 ? [added(others)] : []),
  ];
  if (rows.length === 0 || rows[0]!.length === 0) return { byLanguage: new Map(), totals: [] };
  const table = withSums(rows);
  const sums = rows[0]!.length;
  const hiding = hideSmallCounts(table, under, ([, column]) => column === sums);
  if ('hidden' in hiding) {
    const toldOf = (row: number) => visible(table, hiding.hidden, row);
    return {
      byLanguage: new Map(shown.map(({ language }, row) => [language, toldOf(row)])),
      totals: toldOf(rows.length),
    };
  }
  if (shown.length === 0) return { byLanguage: new Map(), totals: null };
  // Give up the language that is in the way, or else all of them: the totals matter more.
  const inTheWay = shown[hiding.exposed[0]]?.language;
  const fewer = inTheWay ? [...told].filter((language) => language !== inTheWay) : [];
  return hideReasons(languages, new Set(fewer), under);
}

const added = (languages: LanguageReasons[]) =>
  languages[0]!.counts.map((_, at) => languages.reduce((sum, l) => sum + l.counts[at]!, 0));

/** The row without its sum. */
const visible = (table: CountTable, hidden: boolean[][], row: number): ToldCounts =>
  table[row]!.slice(0, -1).map((count, column) => (hidden[row]![column] ? null : count));
