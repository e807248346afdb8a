import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { TelephoneCalls } from '../../../platform/carriers/telephone-calls.js';
import { Database } from '../../../platform/database/transactions.js';
import { contractIsInForce } from '../../agencies/index.js';
import type { RequestOptionsView } from '../request.view.js';
import { ReadRequests } from './read-requests.js';

/** Languages of the last 50 requests, the latest first. */
const FIND = `
  SELECT n.name, n.telephone, m.favourite_languages, ARRAY(
      SELECT language FROM (
        SELECT language, created_at FROM request WHERE member_id = m.id ORDER BY created_at DESC LIMIT 50) last
      GROUP BY language ORDER BY max(created_at) DESC LIMIT 8) AS recent_languages,
    ARRAY(
      SELECT DISTINCT unnest(c.languages) FROM contract c
      WHERE c.network_id = n.id AND ${contractIsInForce('$2', 'n.time_zone')} ORDER BY 1) AS covered_languages
  FROM member m JOIN network n ON n.id = m.network_id WHERE m.id = $1`;

interface Row {
  name: string;
  telephone: string | null;
  favourite_languages: string[];
  recent_languages: string[];
  covered_languages: string[];
}

/** What the request page needs before the first tap. */
@Injectable()
export class ReadOptions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly requests: ReadRequests,
    private readonly telephone: TelephoneCalls,
  ) {}

  async read(memberId: string): Promise<RequestOptionsView> {
    const [rows, liveRequest] = await Promise.all([
      this.database.query<Row>(FIND, [memberId, this.clock.now()]),
      this.requests.liveOf(memberId),
    ]);
    const row = rows[0]!;
    return {
      favouriteLanguages: row.favourite_languages,
      recentLanguages: row.recent_languages,
      coveredLanguages: row.covered_languages,
      liveRequest,
      networkName: row.name,
      networkTelephone: row.telephone,
      telephone: this.telephone.available,
    };
  }
}
