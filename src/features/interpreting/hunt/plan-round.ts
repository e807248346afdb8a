import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { contractsToday, type ContractToday } from '../../agencies/index.js';
import { RequestNews } from '../requests/request-news.js';
import type { RequestRow } from '../requests/request-row.js';
import { AnswerRates } from './answer-rates.js';
import { buildRound } from './build-round.js';
import { HUNT_STEP, huntKey } from './hunt-job.js';
import { insertOffers, offerRecords } from './insert-offers.js';

const INPUTS = `
  SELECT n.time_zone, ${contractsToday({ id: 'n.id', zone: 'n.time_zone' }, '$2')} AS contracts
  FROM network n WHERE n.id = $1`;

const INSERT = insertOffers('(VALUES ($1::uuid, $2::uuid, $3::int))', '$4');

/** Plans the present round of a request that hunts already: a renewed hunt, a swap, an answer about the gender. */
@Injectable()
export class PlanRound {
  constructor(
    private readonly clock: Clock,
    private readonly rates: AnswerRates,
    private readonly jobs: JobQueue,
    private readonly news: RequestNews,
  ) {}

  /**
   * Writes the ladder of `request.round` with its first agencies ringing and puts the next step on the queue (at
   * once where nobody rings). The request must be locked.
   */
  async plan(tx: Transaction, request: RequestRow): Promise<void> {
    const now = this.clock.now();
    const [inputs] = await tx.query<{ time_zone: string; contracts: ContractToday[] }>(INPUTS, [
      request.network_id,
      now,
    ]);
    const { time_zone: zone, contracts } = inputs!;
    const { language } = request;
    const answers = await this.rates.of(tx, language, contracts);
    const byTelephone = request.professional_line === 'telephone';
    const plan = { contracts, language, zone, answers, byTelephone };
    const round = buildRound(plan, now, () => newId(now.getTime()));
    const target = [request.id, request.network_id, request.round];
    await tx.query(INSERT, [...target, offerRecords(round.offers)]);
    const ringing = round.offers.filter((offer) => offer.state === 'ringing');
    this.news.offersChanged(
      tx,
      ringing.map((offer) => offer.id),
    );
    const step = { requestId: request.id };
    await this.jobs.add(tx, HUNT_STEP, step, { key: huntKey(request.id), runAt: round.wakeAt });
  }
}
