/** One network that a funder pays for. */
export class FundedNetworkView {
  id: string;
  slug: string;
  name: string;
}

/**
 * The figures of one group of entries. A null count is hidden: it is small, or would give a small one away. Minutes
 * and waits are hidden with the sessions.
 */
export class UsageFiguresView {
  /** Conversations in which the two heard each other. */
  sessions: number | null;
  /** With both present, to a tenth. Sums are made of seconds, so rounded minutes may not add up to the tenth. */
  minutes: number | null;
  /** Median of language chosen → interpreter in, in seconds; also null without a session. */
  waitingP50: number | null;
  /** Nine of ten waited no longer, in seconds; also null without a session. */
  waitingP90: number | null;
  /** Requests that ended without a conversation. */
  unmet: number | null;
  /** Whether some figure here is hidden. */
  hidden: boolean;
}

/** Why requests were not served, and how many; a null count is hidden. */
export class UnmetReasonView {
  /** As the ledger has it: `nobody_open`, `all_refused`, `no_answer`, `gender`, `cancelled_by_member`, … */
  reason: string;
  count: number | null;
}

/** One month of one language. */
export class UsageRowView extends UsageFiguresView {
  /** `YYYY-MM`, in the network's zone. */
  month: string;
  /** ISO 639-3. */
  language: string;
}

export class UsageByMonthView extends UsageFiguresView {
  month: string;
}

export class UsageByLanguageView extends UsageFiguresView {
  language: string;
  /** Most frequent first; null where they would give a small count away. */
  reasons: UnmetReasonView[] | null;
}

/** Instant, standing and scheduled requests apart. */
export class UsageByModeView {
  mode: string;
  sessions: number | null;
  minutes: number | null;
  unmet: number | null;
}

export class UsageTotalsView extends UsageFiguresView {
  modes: UsageByModeView[];
  reasons: UnmetReasonView[] | null;
}

/** What a network did with its funders' money in a period. It names no person. */
export class UsageReportView {
  /** Every network of this funder, by name. */
  networks: FundedNetworkView[];
  /** The one that the figures are of. */
  network: FundedNetworkView;
  /** First and last month, `YYYY-MM`. */
  from: string;
  to: string;
  /** The latest month that has begun in the network's zone: it is not complete. */
  presentMonth: string;
  /** Every month of the period, also those without an entry. */
  months: string[];
  /** Counts from 1 to one less than this are hidden. */
  hideCountsUnder: number;
  /** Only months and languages with an entry; by month, then most asked first. */
  rows: UsageRowView[];
  byMonth: UsageByMonthView[];
  /** Most asked first. */
  byLanguage: UsageByLanguageView[];
  totals: UsageTotalsView;
}
