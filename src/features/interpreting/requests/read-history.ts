import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { isInstant } from '../../../platform/errors/is-instant.js';
import type { HistoryItemView, HistoryView } from '../request.view.js';
import { isOver, type RequestState } from '../rules/request-states.js';

const PAGE = 20;
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

interface Row {
  request_id: string;
  session_id: string | null;
  booking_number: string | null;
  created_at: Date;
  language: string;
  dialect: string | null;
  mode: HistoryItemView['mode'];
  state: RequestState;
  reason: string | null;
  agency_name: string | null;
  interpreter_label: string | null;
  waiting_seconds: number | null;
  talk_seconds: number | null;
  stars: number | null;
}

const COLUMNS = `
  r.id AS request_id, s.id AS session_id, s.booking_number, r.created_at, r.language, r.dialect, r.mode, r.state,
  coalesce(r.reason, s.reason) AS reason, a.name AS agency_name, s.interpreter_label,
  extract(epoch FROM s.interpreter_in_at - r.created_at)::int AS waiting_seconds, s.talk_seconds`;

const OF_MEMBER = `
  SELECT ${COLUMNS}, rating.stars
  FROM request r LEFT JOIN session s ON s.request_id = r.id LEFT JOIN agency a ON a.id = s.agency_id
  LEFT JOIN rating ON rating.session_id = s.id
  WHERE r.member_id = $1 AND (r.created_at, r.id) < ($2, $3)
  ORDER BY r.created_at DESC, r.id DESC LIMIT ${PAGE + 1}`;

/** What the professional thinks of the session is not for the agency's list. */
const OF_AGENCY = `
  SELECT ${COLUMNS}, NULL AS stars, s.created_at AS listed_at, s.id AS listed_id
  FROM session s JOIN request r ON r.id = s.request_id JOIN agency a ON a.id = s.agency_id
  WHERE s.agency_id = $1 AND (s.created_at, s.id) < ($2, $3)
  ORDER BY s.created_at DESC, s.id DESC LIMIT ${PAGE + 1}`;

/** Past and present requests of a member, or sessions of an agency, the latest first, a page at a time. */
@Injectable()
export class ReadHistory {
  constructor(private readonly database: Database) {}

  ofMember(memberId: string, before?: string): Promise<HistoryView> {
    return this.#page(OF_MEMBER, memberId, before);
  }

  ofAgency(agencyId: string, before?: string): Promise<HistoryView> {
    return this.#page(OF_AGENCY, agencyId, before);
  }

  async #page(sql: string, whose: string, before: string | undefined): Promise<HistoryView> {
    const rows = await this.database.query<Row & { listed_at?: Date; listed_id?: string }>(sql, [
      whose,
      ...positionOf(before),
    ]);
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1)! : null;
    const nextBefore =
      last &&
      `${(last.listed_at ?? last.created_at).toISOString()}_${last.listed_id ?? last.request_id}`;
    return { items: shown.map(toItem), nextBefore };
  }
}

/** Time and id together: two rows of one instant are neither skipped nor repeated. */
function positionOf(before: string | undefined): [string, string] {
  const [at, id] = before?.split('_') ?? ['9999-12-31T00:00:00Z', LAST_ID];
  if (!isInstant(at))
    throw new AppError('VALIDATION', {
      fields: [{ field: 'before', rule: 'isInstant', message: 'before names no page' }],
    });
  return [new Date(at).toISOString(), id!];
}

function toItem(row: Row): HistoryItemView {
  return {
    requestId: row.request_id,
    sessionId: row.session_id,
    bookingNumber: row.booking_number,
    createdAt: row.created_at.toISOString(),
    language: row.language,
    dialect: row.dialect,
    mode: row.mode,
    state: isOver(row.state) ? (row.state as HistoryItemView['state']) : 'live',
    reason: row.reason,
    agencyName: row.agency_name,
    interpreterLabel: row.interpreter_label,
    waitingSeconds: row.waiting_seconds === null ? null : Math.max(0, row.waiting_seconds),
    talkSeconds: row.talk_seconds ?? 0,
    stars: row.stars,
  };
}
