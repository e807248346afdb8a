import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { LIVE_REQUEST } from '../rules/request-states.js';
import type { RequestView } from '../request.view.js';
import type { RequestRow } from './request-row.js';
import { type OfferForView, requestViewOf } from './request-view-of.js';

type OfferJson = Omit<OfferForView, 'rangAt' | 'ringsUntil'> & {
  rangAt: string | null;
  ringsUntil: string | null;
};
type Row = RequestRow & { session_id: string | null; offers: OfferJson[] };

/** One statement, so that request, offers and session are of one moment. */
const SELECT = `
  SELECT r.*, s.id AS session_id, (
    SELECT coalesce(json_agg(json_build_object(
      'id', o.id, 'agencyName', a.name, 'position', o.position, 'state', o.state, 'reason', o.reason,
      'strategy', o.strategy, 'staggerSeconds', o.stagger_seconds, 'ringSeconds', o.ring_seconds,
      'rangAt', o.rang_at, 'ringsUntil', o.rings_until) ORDER BY o.position), '[]')
    FROM offer o JOIN agency a ON a.id = o.agency_id
    WHERE o.request_id = r.id AND o.round = r.round) AS offers
  FROM request r LEFT JOIN session s ON s.request_id = r.id`;

/** A request's view, and to whom news of it goes. */
export interface RequestWithAddressees {
  view: RequestView;
  memberId: string | null;
  networkId: string;
}

/** Reads requests as their member sees them. */
@Injectable()
export class ReadRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<RequestWithAddressees[]> {
    const rows = await this.database.query<Row>(`${SELECT} WHERE r.id = ANY($1)`, [ids]);
    return rows.map((row) => ({
      view: this.#toView(row),
      memberId: row.member_id,
      networkId: row.network_id,
    }));
  }

  /** The request with this id, if it is this member's. */
  async ofMember(memberId: string, id: string): Promise<RequestView | null> {
    const [row] = await this.database.query<Row>(`${SELECT} WHERE r.id = $1 AND r.member_id = $2`, [
      id,
      memberId,
    ]);
    return row ? this.#toView(row) : null;
  }

  async liveOf(memberId: string): Promise<RequestView | null> {
    const [row] = await this.database.query<Row>(
      `${SELECT} WHERE r.member_id = $1 AND r.${LIVE_REQUEST}`,
      [memberId],
    );
    return row ? this.#toView(row) : null;
  }

  async byIdempotencyKey(memberId: string, key: string): Promise<RequestView | null> {
    const [row] = await this.database.query<Row>(
      `${SELECT} WHERE r.member_id = $1 AND r.idempotency_key = $2`,
      [memberId, key],
    );
    return row ? this.#toView(row) : null;
  }

  #toView(row: Row): RequestView {
    const offers = row.offers.map((offer) => ({
      ...offer,
      rangAt: offer.rangAt ? new Date(offer.rangAt) : null,
      ringsUntil: offer.ringsUntil ? new Date(offer.ringsUntil) : null,
    }));
    return requestViewOf(row, offers, row.session_id, this.clock.now());
  }
}
