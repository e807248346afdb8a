import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import { type Figures, NOTHING, type UsageFigures } from './usage-figures.js';

/** Which entries: those of one network in the months from `from` to `to`, `YYYY-MM`, both included. */
export interface UsageQuery {
  networkId: string;
  from: string;
  to: string;
}

const OF_QUERY = `e.network_id = $1 AND e.month BETWEEN ($2 || '-01')::date AND ($3 || '-01')::date`;

/** The ledger keeps months as dates of the network's zone, so nothing is cut here. A correction holds differences. */
const FIGURES = `
  SELECT to_char(e.month, 'YYYY-MM') AS month, e.language,
         count(*) FILTER (WHERE e.kind = 'session')::float8 AS sessions,
         count(*) FILTER (WHERE e.kind = 'unmet')::float8 AS unmet,
         sum(e.talk_seconds)::float8 AS talk_seconds,
         percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY e.waiting_seconds + coalesce(c.seconds, 0))
           FILTER (WHERE e.kind = 'session') AS waiting
  FROM usage_entry e
  LEFT JOIN (SELECT corrects_id, sum(waiting_seconds)::integer AS seconds FROM usage_entry
             WHERE network_id = $1 AND kind = 'correction' GROUP BY corrects_id) c ON c.corrects_id = e.id
  WHERE ${OF_QUERY}
  GROUP BY GROUPING SETS ((e.month, e.language), (e.month), (e.language), ())`;

const MODES = `
  SELECT e.mode, count(*) FILTER (WHERE e.kind = 'session')::float8 AS sessions,
         count(*) FILTER (WHERE e.kind = 'unmet')::float8 AS unmet, sum(e.talk_seconds)::float8 AS talk_seconds
  FROM usage_entry e WHERE ${OF_QUERY} GROUP BY e.mode ORDER BY e.mode`;

const REASONS = `
  SELECT e.language, coalesce(e.reason, 'unknown') AS reason, count(*)::float8 AS count
  FROM usage_entry e WHERE ${OF_QUERY} AND e.kind = 'unmet' GROUP BY 1, 2`;

interface FiguresRow {
  month: string | null;
  language: string | null;
  sessions: number;
  unmet: number;
  /** null where no entry is in the group: only the total can be. */
  talk_seconds: number | null;
  waiting: [number, number] | null;
}

/** Asks the ledger. */
@Injectable()
export class ReadUsageFigures {
  constructor(private readonly database: Database) {}

  run({ networkId, from, to }: UsageQuery): Promise<UsageFigures> {
    return this.database.transaction(async (tx) => {
      // The parts must add up, while entries keep coming.
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const of = [networkId, from, to];
      const figures = await tx.query<FiguresRow>(FIGURES, of);
      const modes = await tx.query<ModeRow>(MODES, of);
      return {
        ...sortOut(figures),
        byMode: modes.map(modeOf),
        reasons: await tx.query(REASONS, of),
      };
    });
  }
}

interface ModeRow {
  mode: string;
  sessions: number;
  unmet: number;
  talk_seconds: number;
}

const modeOf = ({ talk_seconds, ...row }: ModeRow) => ({ ...row, talkSeconds: talk_seconds });

function sortOut(rows: FiguresRow[]): Omit<UsageFigures, 'byMode' | 'reasons'> {
  const parts: Omit<UsageFigures, 'byMode' | 'reasons'> = {
    cells: [],
    byMonth: [],
    byLanguage: [],
    totals: NOTHING,
  };
  for (const row of rows) {
    const { month, language } = row;
    const figures = figuresOf(row);
    if (month !== null && language !== null) parts.cells.push({ month, language, ...figures });
    else if (month !== null) parts.byMonth.push({ month, ...figures });
    else if (language !== null) parts.byLanguage.push({ language, ...figures });
    else parts.totals = figures;
  }
  return parts;
}

function figuresOf({ sessions, unmet, talk_seconds, waiting }: FiguresRow): Figures {
  const [waitingP50 = null, waitingP90 = null] = waiting ?? [];
  return { sessions, unmet, talkSeconds: talk_seconds ?? 0, waitingP50, waitingP90 };
}
