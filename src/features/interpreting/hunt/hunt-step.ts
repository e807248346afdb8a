import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { RequestLife } from '../requests/request-life.js';
import { RequestNews } from '../requests/request-news.js';
import type { RequestRow } from '../requests/request-row.js';
import { advanceHunt, hasElapsed } from '../rules/advance-hunt.js';
import { ASKING_SECONDS, REST_SECONDS } from '../rules/request-times.js';
import { OfferLines } from '../telephone/offer-lines.js';
import { ConcludeHunt } from './conclude-hunt.js';
import { HUNT_STEP, huntKey } from './hunt-job.js';
import { PlanRound } from './plan-round.js';
import { readHunt } from './read-hunt.js';
import { writeAdvance } from './write-advance.js';

/** Seconds until a step that came too early comes again. */
const SOONEST = 0.5;

/**
 * Does what is due now for one request, whatever woke it: the job, a refusal, the sweeper. It reads the truth under
 * the request's lock first, so running it twice, late or after a crash does no harm.
 */
@Injectable()
export class HuntStep implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
    private readonly life: RequestLife,
    private readonly news: RequestNews,
    private readonly rounds: PlanRound,
    private readonly conclusion: ConcludeHunt,
    private readonly lines: OfferLines,
  ) {}

  onModuleInit(): void {
    this.runner.handle(HUNT_STEP, ({ requestId }) => this.run(requestId));
  }

  /** One step in a transaction of its own. */
  async run(requestId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const request = await this.life.lock(tx, requestId);
      if (request) await this.step(tx, request);
    });
  }

  /** One step in the caller's transaction. `request` must be locked and as it is now. */
  async step(tx: Transaction, request: RequestRow): Promise<void> {
    if (request.state === 'hunting') return this.#advance(tx, request);
    if (request.state === 'open') return this.#enter(tx, request, 'hunt_begins');
    if (request.state === 'waiting') return this.#wait(tx, request);
    if (request.state === 'asking') return this.#ask(tx, request);
  }

  /** Plans the round that `event` opens, and goes on at once where nobody can be asked. */
  async #enter(
    tx: Transaction,
    { id, round }: RequestRow,
    event: 'hunt_begins' | 'hunt_again',
  ): Promise<void> {
    const next = event === 'hunt_again' ? round + 1 : round;
    const applied = await this.life.apply(tx, id, event, { round: next });
    if (!applied.allowed) return;
    await this.rounds.plan(tx, applied.request);
    await this.#advance(tx, applied.request);
  }

  async #advance(tx: Transaction, request: RequestRow): Promise<void> {
    const now = this.clock.now();
    const mayAsk = await this.conclusion.mayAsk(tx, request);
    const advance = advanceHunt(await readHunt(tx, request, mayAsk, now), now);
    await writeAdvance(tx, advance, now);
    if (request.professional_line === 'telephone') {
      await this.lines.ring(tx, advance.ring);
      await this.lines.hangUp(tx, advance.silence);
    }
    const changed = [...advance.silence, ...advance.ring];
    this.news.offersChanged(tx, changed);
    if (advance.outcome) return this.conclusion.conclude(tx, request, advance);
    if (changed.length + advance.pass.length > 0) await this.life.touch(tx, request.id);
    if (advance.wakeAt) await this.#wake(tx, request.id, advance.wakeAt);
  }

  /** A standing request rests, hunts again, and ends at the hour that the member chose. */
  async #wait(tx: Transaction, request: RequestRow): Promise<void> {
    const now = this.clock.now();
    const { id, changed_at: since, standing_until: until } = request;
    if (until && now >= until)
      await this.life.apply(tx, id, 'standing_over', { reason: 'standing_over' });
    else if (hasElapsed(since, REST_SECONDS, now)) await this.#enter(tx, request, 'hunt_again');
    else await this.#wake(tx, id, earliest(addSeconds(since, REST_SECONDS), until));
  }

  async #ask(tx: Transaction, { id, changed_at: since }: RequestRow): Promise<void> {
    if (hasElapsed(since, ASKING_SECONDS, this.clock.now()))
      await this.life.apply(tx, id, 'gender_kept', { reason: 'gender' });
    else await this.#wake(tx, id, addSeconds(since, ASKING_SECONDS));
  }

  async #wake(tx: Transaction, requestId: string, runAt: Date): Promise<void> {
    const options = { key: huntKey(requestId), runAt, notWithin: SOONEST };
    await this.jobs.add(tx, HUNT_STEP, { requestId }, options);
  }
}

function earliest(one: Date, other: Date | null): Date {
  return other && other < one ? other : one;
}
