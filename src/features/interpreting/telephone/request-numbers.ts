import { Injectable } from '@nestjs/common';
import type { PromptLocale } from '../../../platform/carriers/prompts/phrase.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import type { Party } from '../session.view.js';

/** Where somebody is reached by telephone, and the language of what they hear there. */
export interface SpokenLine {
  /** E.164. */
  readonly telephone: string;
  readonly locale: PromptLocale;
}

/** The numbers of those who take part in a request, kept apart and no longer than it lives. */
@Injectable()
export class RequestNumbers {
  /** It replaces the line of before. */
  async keep(
    tx: Pick<Transaction, 'query'>,
    requestId: string,
    party: Party,
    { telephone, locale }: SpokenLine,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO request_line (request_id, party, telephone, locale) VALUES ($1, $2, $3, $4)
       ON CONFLICT (request_id, party) DO UPDATE SET telephone = excluded.telephone, locale = excluded.locale`,
      [requestId, party, telephone, locale],
    );
  }

  async of(tx: Transaction, requestId: string, party: Party): Promise<SpokenLine | undefined> {
    const [row] = await tx.query<SpokenLine>(
      `SELECT telephone, locale FROM request_line WHERE request_id = $1 AND party = $2`,
      [requestId, party],
    );
    return row;
  }

  async forget(tx: Transaction, requestId: string): Promise<void> {
    await tx.query(`DELETE FROM request_line WHERE request_id = $1`, [requestId]);
  }
}
