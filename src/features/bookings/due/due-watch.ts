import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { AHEAD } from '../rules/booking-states.js';
import { BookingStep } from './booking-step.js';

/** Milliseconds between two looks at what is due next. */
const LOOK_EVERY = 1_000;
/** Seconds that a look reaches ahead: those bookings wait in memory for their second. */
const AHEAD_SECONDS = 3;
/** Most bookings that one look takes; the next one takes more. */
const MOST = 5_000;
/** Bookings that are begun in one transaction, and transactions of one process at a time. */
const BATCH = 100;
const AT_ONCE = 2;

const DUE = `
  SELECT id, look_at FROM booking WHERE ${AHEAD} AND look_at <= $1 ORDER BY look_at LIMIT ${MOST}`;

interface Due {
  id: string;
  look_at: Date;
}

/**
 * Begins bookings at their very second and keeps the deadlines of answers. What is due within the next seconds is fetched
 * ahead and waits for its time; the look each second is the safety net, and finds what was due while nobody ran. A
 * booking is taken under its lock, so any number of processes may watch.
 */
@Injectable()
export class DueWatch implements OnModuleInit {
  readonly #log = new Logger(DueWatch.name);
  /** Those that wait for their time, or are being taken. */
  readonly #known = new Set<string>();
  readonly #ready: string[] = [];
  /** What the screens are to be told, once nobody waits for their hour. */
  readonly #news: (() => Promise<void>)[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  #working = 0;
  #look: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runner: JobRunner,
    private readonly step: BookingStep,
  ) {}

  onModuleInit(): void {
    this.runner.alongside({ start: () => this.start(), stop: () => this.stop() });
  }

  start(): void {
    this.#look ??= setInterval(() => void this.#lookSoon(), LOOK_EVERY);
  }

  /** Takes no more, and waits for those in hand. */
  async stop(): Promise<void> {
    clearInterval(this.#look);
    this.#look = undefined;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#ready.length = 0;
    await this.#looking;
    while (this.#working > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    this.#known.clear();
  }

  /** Does everything that is due now. For tests and for whoever does not want to wait for the next look. */
  async runDue(): Promise<void> {
    const due = await this.#fetch(0);
    await this.#run(due.map(({ id }) => id));
    while (this.#news.length > 0) await this.#news.shift()!();
  }

  #lookSoon(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#lookAhead());
    return this.#looking;
  }

  async #lookAhead(): Promise<void> {
    try {
      for (const due of await this.#fetch(AHEAD_SECONDS))
        if (!this.#known.has(due.id) && this.#look) this.#await(due);
    } catch (error) {
      this.#log.warn(`bookings can't be looked at: ${(error as Error).message}`);
    }
  }

  #fetch(aheadSeconds: number): Promise<Due[]> {
    return this.database.query<Due>(DUE, [addSeconds(this.clock.now(), aheadSeconds)]);
  }

  #await({ id, look_at: lookAt }: Due): void {
    this.#known.add(id);
    const wait = lookAt.getTime() - this.clock.millis();
    if (wait <= 0) return this.#take(id);
    // A timer may fire a millisecond before its time; the step would then find that nothing is due.
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#take(id);
    }, wait + 1);
    this.#timers.add(timer);
  }

  #take(id: string): void {
    this.#ready.push(id);
    if (this.#working < AT_ONCE) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working++;
    // Those that fall due in the same moment come together.
    await new Promise(setImmediate);
    while (this.#ready.length > 0 || this.#news.length > 0) {
      const ids = this.#ready.splice(0, BATCH);
      if (ids.length > 0) await this.#run(ids);
      else await this.#news.shift()!();
      for (const id of ids) this.#known.delete(id);
    }
    this.#working--;
  }

  /** All together; where that fails each alone, so that one keeps no other from its hour. */
  async #run(ids: readonly string[]): Promise<void> {
    try {
      if (ids.length > 0) this.#news.push(await this.step.run(ids));
    } catch (error) {
      if (ids.length === 1) return this.#log.error(error, `booking ${ids[0]} was not looked at`);
      for (const id of ids) await this.#run([id]);
    }
  }
}
