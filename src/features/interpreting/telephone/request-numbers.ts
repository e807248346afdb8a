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

const KEEP = `
  INSERT INTO request_line (request_id, party, telephone, locale)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[])
  ON CONFLICT (request_id, party) DO UPDATE SET telephone = excluded.telephone, locale = excluded.locale`;

/** Where a party of a request is reached. */
export interface KeptLine {
  readonly requestId: string;
  readonly party: Party;
  readonly line: SpokenLine;
}

/** The numbers of those who take part in a request, kept apart and no longer than it lives. */
@Injectable()
export class RequestNumbers {
  /** It replaces the line of before. */
  keep(
    tx: Pick<Transaction, 'query'>,
    requestId: string,
    party: Party,
    line: SpokenLine,
  ): Promise<void> {
    return this.keepMany(tx, [{ requestId, party, line }]);
  }

  /** The same for many, in one statement; each party of a request once. */
  async keepMany(tx: Pick<Transaction, 'query'>, kept: readonly KeptLine[]): Promise<void> {
    if (kept.length === 0) return;
    await tx.query(KEEP, [
      kept.map(({ requestId }) => requestId),
      kept.map(({ party }) => party),
      kept.map(({ line }) => line.telephone),
      kept.map(({ line }) => line.locale),
    ]);
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
