import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transactions.js';
import type { Party } from '../session.view.js';

/** The numbers of those who take part in a request, kept apart and no longer than it lives. */
@Injectable()
export class RequestNumbers {
  /** @param telephone E.164; it replaces the one of before */
  async keep(
    tx: Pick<Transaction, 'query'>,
    requestId: string,
    party: Party,
    telephone: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO request_line (request_id, party, telephone) VALUES ($1, $2, $3)
       ON CONFLICT (request_id, party) DO UPDATE SET telephone = excluded.telephone`,
      [requestId, party, telephone],
    );
  }

  async of(tx: Transaction, requestId: string, party: Party): Promise<string | undefined> {
    const [row] = await tx.query<{ telephone: string }>(
      `SELECT telephone FROM request_line WHERE request_id = $1 AND party = $2`,
      [requestId, party],
    );
    return row?.telephone;
  }

  async forget(tx: Transaction, requestId: string): Promise<void> {
    await tx.query(`DELETE FROM request_line WHERE request_id = $1`, [requestId]);
  }
}
