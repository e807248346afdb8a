import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { consoleIsOpen } from '../../agencies/index.js';
import { RequestLife } from '../requests/request-life.js';
import { RequestNews } from '../requests/request-news.js';
import { HuntStep } from './hunt-step.js';

const SILENCE = `
  UPDATE offer SET state = 'silent', reason = $2, ended_at = $3, version = version + 1
  WHERE id = $1 AND state = 'ringing' RETURNING id`;

/** A line did not answer, or nobody there said yes or no: the next agency is asked in the same transaction. */
@Injectable()
export class SilenceOffer {
  constructor(
    private readonly clock: Clock,
    private readonly life: RequestLife,
    private readonly news: RequestNews,
    private readonly hunt: HuntStep,
  ) {}

  /**
   * Nothing where the offer is over, or where the agency's console may still answer.
   * @param why what the carrier said of the line
   */
  async silence(tx: Transaction, offerId: string, why: string): Promise<void> {
    const [offer] = await tx.query<{ request_id: string; agency_id: string }>(
      `SELECT request_id, agency_id FROM offer WHERE id = $1`,
      [offerId],
    );
    const request = offer && (await this.life.lock(tx, offer.request_id));
    if (!request || (await this.#consoleIsOpen(tx, offer.agency_id))) return;
    const silenced = await tx.query(SILENCE, [offerId, why, this.clock.now()]);
    if (silenced.length === 0) return;
    this.news.offersChanged(tx, [offerId]);
    await this.life.touch(tx, request.id);
    await this.hunt.step(tx, request);
  }

  async #consoleIsOpen(tx: Transaction, agencyId: string): Promise<boolean> {
    const [row] = await tx.query<{ open: boolean }>(`SELECT ${consoleIsOpen('$1', '$2')} AS open`, [
      agencyId,
      this.clock.now(),
    ]);
    return row!.open;
  }
}
