import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { SweepSessions } from '../../src/features/interpreting/sessions/sweep-sessions.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { InterpretCall } from '../../src/platform/carriers/twilio/events/interpret-call.js';
import { ReconcileCalls } from '../../src/platform/carriers/twilio/reconcile/reconcile-calls.js';
import {
  type CallbackEvent,
  type CallbackFate,
  isCallCreation,
  Random,
  TwilioSimulator,
  VirtualTime,
} from '../simulator/index.js';
import { freeTcpPort } from './free-port.js';
import { secondsTogether } from './seconds-together.js';
import { castPeople, disturbTalk, type Lines } from './telephone-day-people.js';
import { TestApp } from './test-app.js';

const OWN = '+33536490000';
const TOKEN = '0123456789abcdef0123456789abcdef';
const ACCOUNT = `AC${'0123456789abcdef'.repeat(2)}`;
const OVER = ['done', 'unmet', 'cancelled', 'failed'];
/** The queue goes by the database's clock: the day must lie ahead of it. */
const START = '2031-03-03T00:00:00.000Z';
const DAY = 24 * 3600;
/** Records that the simulator keeps of what is over: enough for an audit, and no more with each hour. */
const KEEP = 1_000;
/** What is lost is made up for by what the carrier still tells, to within so many seconds. */
const INVENTED_SECONDS = 3;

export interface DayOrder {
  /** An own one where absent. */
  databaseUrl?: string;
  /** Calls to agencies and professionals, evenly over the day. */
  calls: number;
  /** Seconds; 24 hours where absent. */
  seconds?: number;
  /** Share of the callbacks that are lost, late, repeated or overtaken, in equal parts. */
  faulted: number;
  seed: number;
}

/** How the day stands. */
export interface DayReport {
  calls: number;
  requests: number;
  sessions: number;
  counted: number;
  talked: number;
  /** Callbacks that were sent, or were to be; and those of them that were faulted. */
  callbacks: number;
  faulted: number;
  /** Sessions of which a callback was lost. */
  withLoss: number;
  /** Requests whose outcome or entry is not what it should be, in words. */
  wrong: string[];
}

/** A member with a telephone, and two agencies of a network of their own. */
interface Stage extends Lines {
  cookie: string;
  requestId: string | null;
}

interface Outcome {
  state: string;
  session_id: string | null;
  room: string | null;
  entries: number;
  seconds: number | null;
}

const OUTCOME = `
  SELECT r.state, s.id AS session_id, s.room, count(u.id)::int AS entries, max(u.talk_seconds) AS seconds
  FROM request r LEFT JOIN session s ON s.request_id = r.id LEFT JOIN usage_entry u ON u.source_id = r.id
  WHERE r.id = $1 GROUP BY r.id, s.id`;
/** Jobs that are due by the day's clock, those in hand, and when the next one is. */
const QUEUE = `
  SELECT count(*) FILTER (WHERE locked_at IS NULL AND run_at > now() AND run_at <= $1)::int AS due,
         count(*) FILTER (WHERE locked_at IS NOT NULL OR run_at <= now() AND attempts < max_attempts)::int AS busy,
         min(run_at) FILTER (WHERE locked_at IS NULL AND run_at > greatest(now(), $1)) AS next
  FROM graphile_worker._private_jobs`;

/**
 * Calls over a day in virtual time, the real application against the simulator. Time goes from one event to the next,
 * be it the simulator's or a job of the application's, so a quiet hour costs nothing.
 */
export class TelephoneDay {
  readonly report: DayReport = {
    ...{ calls: 0, requests: 0, sessions: 0, counted: 0, talked: 0 },
    ...{ callbacks: 0, faulted: 0, withLoss: 0, wrong: [] },
  };
  readonly #stages: Stage[] = [];
  readonly #random: Random;
  /** Calls and conferences of which a callback was lost. */
  readonly #lost = new Set<string>();
  readonly #errors: unknown[] = [];
  #armed = 0;

  private constructor(
    private readonly order: DayOrder,
    private readonly app: TestApp,
    private readonly sim: TwilioSimulator,
    private readonly time: VirtualTime,
    private readonly clock: ManualClock,
  ) {
    this.#random = new Random(order.seed, 'day');
  }

  static async start(order: DayOrder): Promise<TelephoneDay> {
    const clock = new ManualClock(START);
    let settle = () => Promise.resolve();
    const time = new VirtualTime({
      start: START,
      moved: (now) => clock.set(now),
      settle: () => settle(),
    });
    const sim = await new TwilioSimulator({
      ...{ accountSid: ACCOUNT, authToken: TOKEN, time, seed: order.seed, keep: KEEP },
      pace: { callsPerSecond: 100 },
    }).start();
    sim.ownNumber(OWN);
    const port = await freeTcpPort();
    const app = await TestApp.start({
      ...{ clock, port },
      ...(order.databaseUrl ? { databaseUrl: order.databaseUrl } : {}),
      settings: {
        ...{ TWILIO_ACCOUNT_SID: ACCOUNT, TWILIO_AUTH_TOKENS: TOKEN, TWILIO_NUMBER: OWN },
        ...{ TWILIO_API_URL: sim.url, PUBLIC_BASE_URL: `http://127.0.0.1:${port}` },
        ...{ TWILIO_CALLS_PER_SECOND: '100', TWILIO_CALLS_AT_ONCE: '1000' },
      },
    });
    const day = new TelephoneDay(order, app, sim, time, clock);
    settle = () => day.#settle();
    await day.#prepare();
    return day;
  }

  /** Lets the day pass, and then what is left of it. @param passed told at the end of each quarter, while time stands still */
  async run(passed: (quarter: number) => void = () => undefined): Promise<DayReport> {
    this.#every(30, () => this.app.app.get(ReconcileCalls).reconcile());
    this.#every(300, () => this.app.app.get(SweepSessions).sweep());
    this.#next();
    for (let quarter = 1; quarter <= 4; quarter += 1) {
      await this.time.advance(this.#seconds * 250);
      passed(quarter);
      if (this.#errors.length > 0) throw this.#errors[0];
    }
    // The last ones end.
    await this.time.advance(1_200_000);
    if (this.#errors.length > 0) throw this.#errors[0];
    await this.#prove();
    return this.report;
  }

  async stop(): Promise<void> {
    await this.sim.stop();
    await this.app.stop();
  }

  get #seconds(): number {
    return this.order.seconds ?? DAY;
  }

  async #prepare(): Promise<void> {
    const { world } = this.app;
    const most = Math.ceil((this.order.calls / this.#seconds) * 250) + 4;
    for (let at = 0; at < most; at += 1) {
      const network = await world.network();
      const { cookie } = await world.member(network.id);
      const place = String(at).padStart(3, '0');
      const agencies = [`+33353010${place}`, `+33353011${place}`];
      for (const [index, line] of agencies.entries()) {
        const agency = await world.agency();
        await world.contract(network.id, agency.id, { rank: index + 1, line });
      }
      this.#stages.push({ cookie, doctor: `+33561910${place}`, agencies, requestId: null });
    }
    this.sim.faults.callbackWhen((event) => this.#fateOf(event));
    // Sees every request and faults none.
    const count = (request: Parameters<typeof isCallCreation>[0]) => {
      if (isCallCreation(request)) this.report.calls += 1;
      return false;
    };
    this.sim.faults.rest(count, { kind: 'cut-before' });
  }

  #fateOf({ key }: CallbackEvent): CallbackFate {
    this.report.callbacks += 1;
    if (!this.#random.chance(this.order.faulted)) return {};
    this.report.faulted += 1;
    const fault = this.#random.between(1, 4);
    const ms = this.#random.between(500, 15_000);
    if (fault === 1) this.#lost.add(key);
    return [{ lost: true }, { delay: ms }, { repeatAfter: ms }, { reorder: true }][fault - 1]!;
  }

  /** The next request, so that the calls of the day are spread evenly over what is left of it. */
  #next(): void {
    const left = +new Date(START) + this.#seconds * 1000 - this.time.millis();
    const calls = this.order.calls - this.report.calls;
    if (left <= 0 || calls <= 0) return;
    const perRequest = this.report.requests > 10 ? this.report.calls / this.report.requests : 2.5;
    const gap = left / (calls / perRequest);
    this.time.after(Math.round(gap * (0.5 + this.#random.next())), () => {
      const stage = this.#stages.find(({ requestId }) => requestId === null);
      if (stage) this.#watch(this.#begin(stage));
      this.#next();
    });
  }

  async #begin(stage: Stage): Promise<void> {
    stage.requestId = '';
    castPeople(this.sim, stage, this.#random);
    const body = {
      ...{ language: 'rus', gender: 'either', patientPlace: 'room' },
      ...{ professionalLine: 'telephone', telephone: stage.doctor },
    };
    const created = await this.#post(stage, '/requests', body);
    if (created.status !== 201) throw new Error(`${created.status} ${await created.text()}`);
    stage.requestId = ((await created.json()) as { id: string }).id;
    this.report.requests += 1;
    const talk = this.#random.between(60, 420);
    if (this.#random.chance(0.3))
      this.#after(talk * 0.7, () => disturbTalk(this.sim, stage, this.#random));
    this.#after(talk, () => this.#end(stage));
  }

  /** The member ends it, where it isn't over yet; then it is looked at until it is. */
  async #end(stage: Stage): Promise<void> {
    const { state, session_id: sessionId } = await this.#outcome(stage);
    if (!OVER.includes(state))
      await this.#post(
        stage,
        sessionId ? `/sessions/${sessionId}/end` : `/requests/${stage.requestId}/cancel`,
      );
    // Late words come after the end.
    this.#after(OVER.includes(state) ? 120 : 60, () =>
      OVER.includes(state) ? this.#audit(stage) : this.#end(stage),
    );
  }

  /** Compares what was counted with the simulator's own records, while it has them. */
  async #audit(stage: Stage): Promise<void> {
    const outcome = await this.#outcome(stage);
    const { wrong } = this.report;
    if (outcome.entries !== 1) wrong.push(`${stage.requestId} has ${outcome.entries} entries`);
    if (outcome.room) this.#compare(stage, outcome.room, outcome.seconds ?? 0);
    else if (outcome.seconds) wrong.push(`${stage.requestId} counts a talk that was not`);
    stage.requestId = null;
  }

  #compare(stage: Stage, room: string, counted: number): void {
    const rooms = this.sim.conferences.filter(({ friendlyName }) => friendlyName === room);
    const stays = rooms.flatMap(({ participants }) => participants);
    const mine = stays.filter(({ callSid }) => this.sim.call(callSid)!.to === stage.doctor);
    const talked = secondsTogether(
      mine,
      stays.filter((stay) => !mine.includes(stay)),
    );
    const keys = [...rooms.map(({ sid }) => sid), ...stays.map(({ callSid }) => callSid)];
    const lost = keys.some((key) => this.#lost.delete(key));
    this.report.sessions += 1;
    this.report.counted += counted;
    this.report.talked += talked;
    if (lost) this.report.withLoss += 1;
    const isRight = lost ? counted <= talked + INVENTED_SECONDS : counted === talked;
    if (!isRight)
      this.report.wrong.push(
        `${stage.requestId}: ${counted} s counted, ${talked} s talked${lost ? ', with loss' : ''}`,
      );
  }

  /** Nothing lives any more, in the database and on the lines, and no number is left. */
  async #prove(): Promise<void> {
    const [rows] = (await this.app.db.query(
      `SELECT (SELECT count(*) FROM request WHERE NOT state = ANY($1))::int AS requests,
              (SELECT count(*) FROM leg WHERE state <> 'out')::int AS legs,
              (SELECT count(*) FROM call WHERE state <> 'out')::int AS calls,
              (SELECT count(*) FROM request_line)::int AS numbers`,
      [OVER],
    )) as [Record<string, number>];
    const lines = this.sim.calls.filter(({ endedAt }) => endedAt === null).length;
    for (const [what, count] of Object.entries({ ...rows, lines }))
      if (count > 0) this.report.wrong.push(`${count} ${what} live`);
  }

  async #outcome({ requestId }: Stage): Promise<Outcome> {
    const [row] = await this.app.db.query(OUTCOME, [requestId]);
    return row as Outcome;
  }

  #post({ cookie }: Stage, path: string, body: object = {}): Promise<Response> {
    return fetch(`${this.app.url}/api${path}`, {
      method: 'POST',
      headers: {
        ...{ cookie, 'x-requested-with': 'truchement', 'content-type': 'application/json' },
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(body),
    });
  }

  #after(seconds: number, work: () => Promise<void>): void {
    this.time.after(seconds * 1000, () => this.#watch(work()));
  }

  #every(seconds: number, work: () => Promise<void>): void {
    this.#after(seconds, async () => {
      await work();
      this.#every(seconds, work);
    });
  }

  /** Time stands still until it is done. */
  #watch(work: Promise<void>): void {
    void this.time.during(work).catch((error: unknown) => this.#errors.push(error));
  }

  /** Lets the application do what is due, and has time stop when its next job is. */
  async #settle(): Promise<void> {
    const interpreter = this.app.app.get(InterpretCall);
    for (;;) {
      await interpreter.idle();
      const now = this.clock.now();
      const [queue] = (await this.app.db.query(QUEUE, [now])) as [
        { due: number; busy: number; next: Date | null },
      ];
      if (queue.due > 0) await this.#haveDueJobsRun(now);
      else if (queue.busy === 0) return this.#stopAt(queue.next);
      await sleep(1);
    }
  }

  async #haveDueJobsRun(now: Date): Promise<void> {
    await this.app.db.query(
      `UPDATE graphile_worker._private_jobs SET run_at = now()
       WHERE run_at > now() AND run_at <= $1 AND locked_at IS NULL`,
      [now],
    );
    await this.app.db.query(`SELECT pg_notify('jobs:insert', '{"r":"x","count":4}')`);
  }

  #stopAt(next: Date | null): void {
    if (!next) return;
    const now = this.time.millis();
    // The database's times have microseconds.
    const at = Math.max(next.getTime(), now) + 1;
    if (this.#armed > now && this.#armed <= at) return;
    this.#armed = at;
    this.time.after(at - now, () => undefined);
  }
}
