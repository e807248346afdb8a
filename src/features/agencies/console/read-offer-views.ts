import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import type { OfferView } from '../console.view.js';
import { agencyLine } from '../contracts/lines-in-force.js';

interface OfferRow {
  id: string;
  agency_id: string;
  version: number;
  request_id: string;
  state: OfferView['state'];
  reason: string | null;
  won_by: string | null;
  network_name: string;
  language: string;
  dialect: string | null;
  gender: OfferView['gender'];
  patient_place: OfferView['patientPlace'];
  professional_line: OfferView['professionalLine'];
  agency_line: string | null;
  note: string | null;
  profession: string | null;
  commune_name: string | null;
  rang_at: Date | null;
  rings_until: Date | null;
  not_interpreter: string | null;
  session_id: string | null;
}

/** The session is shown to the agency that serves it alone; who won, where it was another agency. */
const SELECT = `
  SELECT o.id, o.agency_id, o.version, o.request_id, o.state, o.reason, n.name AS network_name,
         r.language, r.dialect, r.gender, r.patient_place, r.professional_line, r.note, m.profession, p.commune_name,
         CASE WHEN r.professional_line = 'telephone' THEN ${agencyLine('c', 'g')} END AS agency_line,
         o.rang_at, o.rings_until,
         CASE WHEN s.state = 'replacing' THEN s.interpreter_label END AS not_interpreter,
         CASE WHEN o.state = 'accepted' THEN s.id END AS session_id,
         CASE WHEN o.state = 'withdrawn' THEN (
           SELECT a.name FROM offer w JOIN agency a ON a.id = w.agency_id
           WHERE w.request_id = o.request_id AND w.round = o.round AND w.state = 'accepted') END AS won_by
  FROM offer o
  JOIN request r ON r.id = o.request_id
  JOIN network n ON n.id = o.network_id
  JOIN contract c ON c.id = o.contract_id
  JOIN agency g ON g.id = o.agency_id
  LEFT JOIN member m ON m.id = r.member_id
  LEFT JOIN practice p ON p.id = m.practice_id
  LEFT JOIN session s ON s.request_id = r.id`;

/** Reads offers as the operators of the asked agency see them. */
@Injectable()
export class ReadOfferViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The offers with these ids, each with the agency it belongs to. */
  async byIds(ids: readonly string[]): Promise<{ agencyId: string; view: OfferView }[]> {
    const rows = await this.database.query<OfferRow>(`${SELECT} WHERE o.id = ANY($1)`, [ids]);
    return rows.map((row) => ({ agencyId: row.agency_id, view: this.#toView(row) }));
  }

  /** What rings at this agency now, the longest ringing first. */
  async ringingAt(agencyId: string): Promise<OfferView[]> {
    const rows = await this.database.query<OfferRow>(
      `${SELECT} WHERE o.agency_id = $1 AND o.state = 'ringing' ORDER BY o.rang_at, o.id`,
      [agencyId],
    );
    return rows.map((row) => this.#toView(row));
  }

  #toView(row: OfferRow): OfferView {
    return {
      id: row.id,
      version: row.version,
      requestId: row.request_id,
      state: row.state,
      reason: row.reason,
      wonBy: row.won_by,
      networkName: row.network_name,
      language: row.language,
      dialect: row.dialect,
      gender: row.gender,
      patientPlace: row.patient_place,
      professionalLine: row.professional_line,
      agencyLine: row.agency_line,
      note: row.note,
      profession: row.profession ?? '',
      commune: row.commune_name ?? '',
      rangAt: row.rang_at?.toISOString() ?? null,
      ringsUntil: row.rings_until?.toISOString() ?? null,
      notInterpreter: row.not_interpreter,
      sessionId: row.session_id,
      now: this.clock.now().toISOString(),
    };
  }
}
