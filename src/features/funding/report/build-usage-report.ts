import { hideParts } from '../rules/hide-parts.js';
import { hideReasons, type ToldCounts } from '../rules/hide-reasons.js';
import { hideFigures, minutesOf, type ToldFigures } from './hide-figures.js';
import type { UsageFigures } from './usage-figures.js';
import type {
  UnmetReasonView,
  UsageByModeView,
  UsageReportView,
  UsageRowView,
} from './usage-report.view.js';

type Figures = Pick<UsageReportView, 'rows' | 'byMonth' | 'byLanguage' | 'totals'>;

/** The report's figures from the ledger's, with the small counts hidden. Pure. */
export function buildUsageReport(usage: UsageFigures, months: string[], under: number): Figures {
  const languages = [...usage.byLanguage]
    .sort((a, b) => b.sessions + b.unmet - a.sessions - a.unmet || byName(a.language, b.language))
    .map(({ language }) => language);
  const figures = hideFigures(usage, months, languages, under);
  const { ofLanguage, ofAll } = reasonsOf(usage, languages, figures, under);
  return {
    rows: rowsOf(usage, months, languages, figures),
    byMonth: months.map((month) => ({ month, ...figures(month, undefined) })),
    byLanguage: languages.map((language) => ({
      language,
      ...figures(undefined, language),
      reasons: ofLanguage(language),
    })),
    totals: {
      ...figures(undefined, undefined),
      modes: modesOf(usage, figures, under),
      reasons: ofAll,
    },
  };
}

const byName = (a: string, b: string) => (a < b ? -1 : 1);

/** A pair without an entry gets no row; all else does, so that a missing row means nothing happened. */
function rowsOf(
  usage: UsageFigures,
  months: string[],
  languages: string[],
  figures: ToldFigures,
): UsageRowView[] {
  const known = new Set(usage.cells.map(({ month, language }) => `${month} ${language}`));
  return months.flatMap((month) =>
    languages
      .filter((language) => known.has(`${month} ${language}`))
      .map((language) => ({ month, language, ...figures(month, language) })),
  );
}

function modesOf(usage: UsageFigures, figures: ToldFigures, under: number): UsageByModeView[] {
  const totals = figures(undefined, undefined);
  const all = usage.byMode;
  const sessions = hideParts(
    all.map((mode) => mode.sessions),
    totals.sessions,
    under,
  );
  const unmet = hideParts(
    all.map((mode) => mode.unmet),
    totals.unmet,
    under,
  );
  return all.map(({ mode, talkSeconds }, at) => ({
    mode,
    sessions: sessions[at]!,
    minutes: sessions[at] === null ? null : minutesOf(talkSeconds),
    unmet: unmet[at]!,
  }));
}

function reasonsOf(
  usage: UsageFigures,
  languages: string[],
  figures: ToldFigures,
  under: number,
): { ofLanguage: (language: string) => UnmetReasonView[] | null; ofAll: UnmetReasonView[] | null } {
  if (figures(undefined, undefined).unmet === null) return { ofLanguage: () => null, ofAll: null };
  const frequency = new Map<string, number>();
  for (const { reason, count } of usage.reasons)
    frequency.set(reason, (frequency.get(reason) ?? 0) + count);
  const reasons = [...frequency.keys()].sort((a, b) => frequency.get(b)! - frequency.get(a)!);
  const counts = (language: string) =>
    reasons.map(
      (reason) =>
        usage.reasons.find((r) => r.language === language && r.reason === reason)?.count ?? 0,
    );
  const named = (told: ToldCounts | null | undefined) =>
    told
      ? reasons
          .map((reason, at) => ({ reason, count: told[at]! }))
          .filter(({ count }) => count !== 0)
      : null;
  const known = languages.filter((language) => (figures(undefined, language).unmet ?? 0) > 0);
  const unserved = languages.map((language) => ({ language, counts: counts(language) }));
  const told = hideReasons(unserved, new Set(known), under);
  const none = new Set(languages.filter((l) => figures(undefined, l).unmet === 0));
  return {
    ofLanguage: (language) => (none.has(language) ? [] : named(told.byLanguage.get(language))),
    ofAll: named(told.totals),
  };
}
