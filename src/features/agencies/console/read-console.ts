import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { OperatorPrincipal } from '../../../platform/access/principal.js';
import { Database } from '../../../platform/database/transactions.js';
import type { AgencySessionView, AvailabilityView, ConsoleView } from '../console.view.js';
import { contractIsInForce } from '../contracts/contracts-today.js';
import { ReadOfferViews } from './read-offer-views.js';

const AGENCY = `
  SELECT a.name, ARRAY(
    SELECT DISTINCT unnest(c.languages) FROM contract c JOIN network n ON n.id = c.network_id
    WHERE c.agency_id = a.id AND ${contractIsInForce('$2', 'n.time_zone')} ORDER BY 1) AS languages
  FROM agency a WHERE a.id = $1`;

/** A session is this operator's own where the interpreter's leg is bound to the account. */
const SESSIONS = `
  SELECT s.id, s.request_id, s.booking_number, r.language, s.interpreter_label, s.state, s.created_at,
         n.name AS network_name, r.professional_line,
         EXISTS (SELECT FROM leg l WHERE l.session_id = s.id AND l.party = 'interpreter'
                   AND l.state <> 'out' AND l.account_id = $2) AS mine
  FROM session s JOIN request r ON r.id = s.request_id JOIN network n ON n.id = s.network_id
  WHERE s.agency_id = $1 AND s.state <> 'ended' ORDER BY s.created_at DESC, s.id`;

interface SessionRow {
  id: string;
  request_id: string;
  booking_number: string;
  language: string;
  interpreter_label: string;
  state: AgencySessionView['state'];
  created_at: Date;
  network_name: string;
  professional_line: 'browser' | 'telephone';
  mine: boolean;
}

interface AvailabilityRow {
  language: string;
  state: AvailabilityView['state'];
  busy_until: Date | null;
}

/** The snapshot of an operator's console. */
@Injectable()
export class ReadConsole {
  constructor(
    private readonly database: Database,
    private readonly offers: ReadOfferViews,
    private readonly clock: Clock,
  ) {}

  async read({ agencyId, accountId }: OperatorPrincipal): Promise<ConsoleView> {
    const now = this.clock.now();
    const [[agency], offers, sessions, availability] = await Promise.all([
      this.database.query<{ name: string; languages: string[] }>(AGENCY, [agencyId, now]),
      this.offers.ringingAt(agencyId),
      this.database.query<SessionRow>(SESSIONS, [agencyId, accountId]),
      this.database.query<AvailabilityRow>(
        `SELECT language, state, busy_until FROM agency_availability WHERE agency_id = $1 ORDER BY language`,
        [agencyId],
      ),
    ]);
    return {
      agencyId,
      agencyName: agency!.name,
      languages: agency!.languages,
      offers,
      sessions: sessions.map(toSession),
      availability: availability.map((row) => toAvailability(row, now)),
      now: now.toISOString(),
    };
  }
}

function toSession(row: SessionRow): AgencySessionView {
  return {
    sessionId: row.id,
    requestId: row.request_id,
    bookingNumber: row.booking_number,
    language: row.language,
    interpreterLabel: row.interpreter_label,
    state: row.state,
    startedAt: row.created_at.toISOString(),
    networkName: row.network_name,
    professionalLine: row.professional_line,
    mine: row.mine,
  };
}

/** A busy whose time has passed reads as what it has become: open. */
function toAvailability(row: AvailabilityRow, now: Date): AvailabilityView {
  const over = row.state === 'busy' && row.busy_until !== null && row.busy_until <= now;
  if (over) return { language: row.language, state: 'open', busyUntil: null };
  return {
    language: row.language,
    state: row.state,
    busyUntil: row.busy_until?.toISOString() ?? null,
  };
}
