import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { SystemClock } from '../../src/kernel/clock.js';
import { newDataSource } from '../../src/platform/database/data-source.js';
import { type LiveCall, RealTime, TwilioSimulator } from '../simulator/index.js';
import { Random } from './actors/random.js';
import { Balancer } from './balancer.js';
import { freeTcpPort } from './free-port.js';
import { ServerProcess } from './server-process.js';
import { World } from './world.js';

const OWN = '+33536490000';
const TOKEN = '0123456789abcdef0123456789abcdef';
const ACCOUNT = `AC${'0123456789abcdef'.repeat(2)}`;
/** So long a call is looked for in `settle`: beyond 30 s, in which its creation may still be in hand. */
const SEARCH_MS = 45_000;
const OVER = ['done', 'unmet', 'cancelled', 'failed'];
/** What a professional answers with a key, who is called the first time or called back. */
const TO_TAKE = /Pour prendre l’appel|Pour la reprendre/;

/** A member with a telephone, and the lines of the agencies of a network of their own. */
interface Practice {
  cookie: string;
  doctor: string;
  agencies: string[];
}

/** How long things take, in milliseconds, and how people are. */
export interface Manners {
  /** From the ring to the answer. */
  pickUp: readonly [number, number];
  /** From the beginning of a talk to what happens then. */
  talk: readonly [number, number];
  /** Share of agencies that take an offer. */
  willing: number;
}

/**
 * Real processes of the service behind one address, on one database, against the simulator over HTTP in real time; and
 * people who ask, take calls, talk, press stars, drop and hang up. Words are spoken fast and rings are short, so that
 * much happens in a minute; everything else is the product's own time.
 */
export class TelephonePlay {
  /** What an actor threw that is no part of its role. */
  readonly mishaps: unknown[] = [];
  #lastAct = new AbortController();
  #playing: Promise<void>[] = [];

  private constructor(
    readonly servers: ServerProcess[],
    readonly balancer: Balancer,
    readonly sim: TwilioSimulator,
    readonly db: DataSource,
    readonly practices: Practice[],
    readonly random: Random,
  ) {}

  static async set(
    databaseUrl: string,
    given: { seed: number; practices: number; processes: number },
  ): Promise<TelephonePlay> {
    const pace = { callsPerSecond: 200, speechRate: 250, setupSeconds: 0.1 };
    const options = { accountSid: ACCOUNT, authToken: TOKEN, seed: given.seed, pace };
    const sim = await new TwilioSimulator({ ...options, time: new RealTime() }).start();
    const port = await freeTcpPort();
    const url = `http://127.0.0.1:${port}`;
    const settings = {
      ...{ TWILIO_ACCOUNT_SID: ACCOUNT, TWILIO_AUTH_TOKENS: TOKEN, TWILIO_NUMBER: OWN },
      ...{ TWILIO_API_URL: sim.url, PUBLIC_BASE_URL: url },
      ...{ TWILIO_CALLS_PER_SECOND: '200', TWILIO_CALLS_AT_ONCE: '1000' },
    };
    const servers = await Promise.all(
      Array.from({ length: given.processes }, () => ServerProcess.start(databaseUrl, settings)),
    );
    const balancer = await Balancer.start(
      servers.map((server) => server.port),
      port,
    );
    const voiceUrl = `${url}/api/telephone/twilio/calls#rc=2&rp=5xx,ct`;
    sim.ownNumber(OWN, {
      voiceUrl,
      statusCallback: `${url}/api/telephone/twilio/calls/status#rc=2&rp=5xx,ct`,
    });
    const db = await newDataSource({ url: databaseUrl, poolSize: 4 }).initialize();
    const practices: Practice[] = [];
    for (let at = 0; at < given.practices; at += 1)
      practices.push(await addPractice(new World(db, new SystemClock()), at));
    return new TelephonePlay(servers, balancer, sim, db, practices, new Random(given.seed));
  }

  /** Everybody begins to ask, again and again, until `settle`. */
  begin(manners: Manners): void {
    this.#lastAct = new AbortController();
    this.#playing = this.practices.map((practice) =>
      this.#live(practice, manners, this.random.fork()).catch((error: unknown) => {
        this.mishaps.push(error);
      }),
    );
  }

  /** Nothing new is asked; what lives is ended. Waits until the database and the lines hold nothing that lives. */
  async settle(patienceMs: number): Promise<Record<string, number>> {
    this.#lastAct.abort();
    await Promise.all(this.#playing);
    for (const start = performance.now(); ; await sleep(500)) {
      const living = await this.living();
      const late = performance.now() - start > patienceMs;
      if (late || Object.values(living).every((count) => count === 0)) {
        this.#lastAct = new AbortController();
        return living;
      }
      // Tests have less time than the service.
      await this.hasten();
      if (performance.now() - start > SEARCH_MS) await this.giveUpSearch();
    }
  }

  /** What is not over, in the database and on the lines. */
  async living(): Promise<Record<string, number>> {
    const [rows] = await this.db.query(
      `SELECT (SELECT count(*)::int FROM request WHERE NOT state = ANY($1)) AS requests,
              (SELECT count(*)::int FROM session WHERE state <> 'ended') AS sessions,
              (SELECT count(*)::int FROM leg WHERE state <> 'out') AS legs,
              (SELECT count(*)::int FROM call WHERE state <> 'out') AS calls,
              (SELECT count(*)::int FROM provider_event WHERE interpreted_at IS NULL AND call_id IS NOT NULL) AS events`,
      [OVER],
    );
    const lines = this.sim.calls.filter(({ endedAt }) => endedAt === null).length;
    return { ...(rows as Record<string, number>), lines };
  }

  /** What the crontab does each minute, now. */
  async minutePasses(): Promise<void> {
    for (const task of ['jobs.release', 'hunt.sweep', 'session.sweep', 'telephone.reconcile'])
      await this.db.query(`SELECT graphile_worker.add_job($1, job_key => 'now:' || $1)`, [task]);
  }

  /** What waits a minute to be found has waited it: jobs that dead processes hold, and calls of which nothing is heard. */
  async hasten(): Promise<void> {
    await this.db.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'
       WHERE locked_at < now() - interval '5 seconds'`,
    );
    await this.db.query(
      `UPDATE call SET look_at = look_at - interval '1 minute' WHERE state <> 'out'`,
    );
    await this.minutePasses();
  }

  /** The time is over in which calls may yet be found that were asked for and never seen. */
  async giveUpSearch(): Promise<void> {
    await this.db.query(
      `UPDATE call SET sent_at = sent_at - interval '2 minutes', look_at = look_at - interval '1 minute'
       WHERE state = 'unknown' AND sid IS NULL`,
    );
  }

  async stop(): Promise<void> {
    this.#lastAct.abort();
    await Promise.all(this.#playing);
    await this.db.destroy();
    await this.sim.stop();
    for (const server of this.servers) await server.kill('SIGKILL');
    await this.balancer.stop();
  }

  /** A request as the member's page makes it, repeated until it is answered; undefined where `settle` came first. */
  async ask(practice: Practice): Promise<string | undefined> {
    const key = randomUUID();
    const body = {
      ...{ language: 'rus', gender: 'either', patientPlace: 'room' },
      ...{ professionalLine: 'telephone', telephone: practice.doctor },
    };
    while (!this.#lastAct.signal.aborted) {
      const answer = await this.post(practice, '/requests', body, { 'idempotency-key': key });
      if (answer?.ok) return ((await answer.json()) as { id: string }).id;
      // The one before could not be ended yet.
      if (answer && answer.status < 500 && answer.status !== 409)
        throw new Error(`${answer.status} ${await answer.text()} to a request`);
      await sleep(200);
    }
    return undefined;
  }

  /** One attempt; undefined where nobody answered. */
  post(
    { cookie }: Practice,
    path: string,
    body: object = {},
    headers: Record<string, string> = {},
  ): Promise<Response | undefined> {
    const common = { cookie, 'x-requested-with': 'truchement', 'content-type': 'application/json' };
    return fetch(`${this.balancer.url}/api${path}`, {
      method: 'POST',
      headers: { ...common, ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
  }

  async state(requestId: string): Promise<{ state: string; sessionId: string | null }> {
    // A database that is away is waited for.
    for (;;) {
      const rows = await this.db
        .query(
          `SELECT r.state, s.id AS "sessionId" FROM request r LEFT JOIN session s ON s.request_id = r.id WHERE r.id = $1`,
          [requestId],
        )
        .catch(() => undefined);
      if (rows) return rows[0] as { state: string; sessionId: string | null };
      await sleep(200);
    }
  }

  /** The call that somebody has in hand. */
  inHand(number: string): LiveCall | undefined {
    const call = this.sim.telephone(number).lastCall;
    return call?.state === 'talking' ? call : undefined;
  }

  async #live(practice: Practice, manners: Manners, random: Random): Promise<void> {
    const over = () => this.#lastAct.signal.aborted;
    while (!over()) {
      this.#cast(practice, manners, random);
      const id = await this.ask(practice);
      if (!id) return;
      await this.#until(id, ['talking', ...OVER], 15_000);
      await this.#pause(random.between(...manners.talk));
      if (!over()) this.#disturb(practice, random);
      await this.#until(id, OVER, random.between(500, 6_000));
      await this.#end(practice, id);
    }
  }

  /** How the people of one request behave. */
  #cast({ doctor, agencies }: Practice, { pickUp, willing }: Manners, random: Random): void {
    const after = () => random.between(...pickUp) / 1000;
    for (const number of agencies) {
      const phone = this.sim.telephone(number).forgetsScripts();
      if (random.chance(willing))
        phone.answers({ after: after() }).whenHears(/tapez 1/, '1', { after: 0.2 });
      else
        random.pick([
          () => phone.isBusy(),
          () => phone.neverAnswers(),
          () => phone.hasVoicemail({ after: 1, greeting: 'Laissez un message.', recordsFor: 3 }),
          () => phone.answers({ after: after() }).whenHears(/tapez 1/, '9', { after: 0.2 }),
        ])();
    }
    const phone = this.sim.telephone(doctor).forgetsScripts();
    if (random.chance(0.05)) phone.neverAnswers();
    else phone.answers({ after: after() }).whenHears(TO_TAKE, '1', { after: 0.2 });
    if (random.chance(0.5))
      phone.whenHears(/Pour terminer/, random.pick(['1', '3', '9']), { after: 0.2 });
  }

  /** Something that people do in the middle of it. */
  #disturb({ doctor, agencies }: Practice, random: Random): void {
    const deeds = [
      () => this.inHand(doctor)?.press('*'),
      () => this.inHand(doctor)?.press('*'),
      () => this.inHand(doctor)?.drops(),
      () => this.inHand(random.pick(agencies))?.drops(),
      () => undefined,
    ];
    void random.pick(deeds)();
  }

  async #end(practice: Practice, id: string): Promise<void> {
    // Once it is said, the carrier's word is waited for; that is not the member's to do.
    const start = performance.now();
    for (let said = false; !said; await sleep(300)) {
      if (performance.now() - start > 60_000) throw new Error(`${id} can't be ended`);
      const { state, sessionId } = await this.state(id);
      if (OVER.includes(state)) return;
      const path = sessionId ? `/sessions/${sessionId}/end` : `/requests/${id}/cancel`;
      said = (await this.post(practice, path))?.ok ?? false;
    }
  }

  async #until(id: string, states: readonly string[], patienceMs: number): Promise<void> {
    const start = performance.now();
    while (!this.#lastAct.signal.aborted && performance.now() - start < patienceMs) {
      if (states.includes((await this.state(id)).state)) return;
      await sleep(150);
    }
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#lastAct.signal }).catch(() => undefined);
  }
}

/** Two agencies on the telephone, their consoles closed: a stagger of 1 s, a ring of 5 s. */
async function addPractice(world: World, at: number): Promise<Practice> {
  const network = await world.network();
  const { cookie } = await world.member(network.id);
  const place = String(at).padStart(2, '0');
  const agencies = [`+333530101${place}`, `+333530102${place}`];
  for (const [index, line] of agencies.entries()) {
    const agency = await world.agency();
    const terms = { rank: index + 1, staggerSeconds: 1, ringSeconds: 5, line };
    await world.contract(network.id, agency.id, terms);
  }
  return { cookie, doctor: `+335619101${place}`, agencies };
}
