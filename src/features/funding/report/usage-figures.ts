/** What the ledger says, before anything is hidden. */

/** Exact figures of one group of entries. */
export interface Figures {
  /** Conversations in which the two heard each other. */
  sessions: number;
  /** Requests without one. */
  unmet: number;
  /** With both present, corrections added. */
  talkSeconds: number;
  /** Language chosen → interpreter in, of the sessions: median and ninth decile in seconds; null without a session. */
  waitingP50: number | null;
  waitingP90: number | null;
}

export const NOTHING: Figures = {
  sessions: 0,
  unmet: 0,
  talkSeconds: 0,
  waitingP50: null,
  waitingP90: null,
};

/** The figures of one network over one period; groups without an entry are absent. */
export interface UsageFigures {
  /** `month` is `YYYY-MM` in the network's zone. */
  cells: (Figures & { month: string; language: string })[];
  byMonth: (Figures & { month: string })[];
  byLanguage: (Figures & { language: string })[];
  totals: Figures;
  byMode: { mode: string; sessions: number; unmet: number; talkSeconds: number }[];
  /** Unmet requests by language and reason. */
  reasons: { language: string; reason: string; count: number }[];
}
