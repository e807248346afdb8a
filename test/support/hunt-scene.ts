import { randomUUID } from 'node:crypto';
import type { ManualClock } from '../../src/kernel/clock.js';
import { HuntStep } from '../../src/features/interpreting/hunt/hunt-step.js';
import type { RequestView } from '../../src/features/interpreting/request.view.js';
import type { TestApp } from './test-app.js';
import type { World } from './world.js';

type ContractGiven = NonNullable<Parameters<World['contract']>[2]>;

export interface OfferInDatabase {
  id: string;
  agency_id: string;
  round: number;
  position: number;
  rank: number;
  state: string;
  reason: string | null;
  rank_exception: string | null;
  rang_at: Date | null;
}

/** An agency with a contract and one operator, whose console is open unless the test says otherwise. */
export interface SceneAgency {
  id: string;
  name: string;
  operator: { id: string; cookie: string };
}

/** A network with a member and agencies, and what people do in it. */
export class HuntScene {
  private constructor(
    readonly app: TestApp,
    readonly clock: ManualClock,
    readonly network: { id: string },
    readonly member: { id: string; cookie: string },
    readonly agencies: SceneAgency[],
  ) {}

  /** One agency per contract, ranked in their order. */
  static async set(
    app: TestApp,
    contracts: (ContractGiven & { consoleOpen?: boolean })[],
  ): Promise<HuntScene> {
    const network = await app.world.network();
    const member = await app.world.member(network.id);
    const agencies: SceneAgency[] = [];
    for (const [index, { consoleOpen, ...contract }] of contracts.entries()) {
      const agency = await app.world.agency();
      const operator = await app.world.account('operator', { agencyId: agency.id });
      await app.world.contract(network.id, agency.id, { rank: index + 1, ...contract });
      if (consoleOpen ?? true) await app.world.openConsole(operator);
      agencies.push({ ...agency, operator });
    }
    return new HuntScene(app, app.clock as ManualClock, network, member, agencies);
  }

  /** POST /requests with a key of its own; `given` goes into the body. */
  post(given: object = {}, key: string = randomUUID(), cookie = this.member.cookie) {
    return this.app
      .request('post', '/requests', cookie)
      .set('Idempotency-Key', key)
      .send({
        language: 'rus',
        gender: 'either',
        patientPlace: 'room',
        professionalLine: 'browser',
        ...given,
      });
  }

  async create(given: object = {}): Promise<RequestView> {
    const answer = await this.post(given);
    if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as RequestView;
  }

  async read(requestId: string): Promise<RequestView> {
    const answer = await this.app.request('get', `/requests/${requestId}`, this.member.cookie);
    return answer.body as RequestView;
  }

  /** The clock moves on, consoles keep beating, and the hunt's step runs. */
  async pass(seconds: number, requestId: string): Promise<void> {
    this.clock.advance(seconds);
    await this.app.db.query('UPDATE open_console SET last_beat_at = $1', [this.clock.now()]);
    await this.app.app.get(HuntStep).run(requestId);
  }

  offers(requestId: string, round = 1): Promise<OfferInDatabase[]> {
    return this.app.db.query(
      `SELECT id, agency_id, round, position, rank, state, reason, rank_exception, rang_at
       FROM offer WHERE request_id = $1 AND round = $2 ORDER BY position`,
      [requestId, round],
    );
  }

  async states(requestId: string, round = 1): Promise<string[]> {
    return (await this.offers(requestId, round)).map((offer) => offer.state);
  }

  accept(offerId: string, cookie: string, given: object = {}) {
    return this.app
      .request('post', `/offers/${offerId}/accept`, cookie)
      .send({ interpreterLabel: 'Interprète 12', talk: 'self', ...given });
  }

  refuse(offerId: string, cookie: string, reason = 'no_interpreter') {
    return this.app.request('post', `/offers/${offerId}/refuse`, cookie).send({ reason });
  }

  /** The ledger's entries for a request. */
  entries(requestId: string): Promise<{ kind: string; outcome: string; reason: string | null }[]> {
    return this.app.db.query(`SELECT kind, outcome, reason FROM usage_entry WHERE source_id = $1`, [
      requestId,
    ]);
  }

  /** The pending step of a request's hunt, if there is one. */
  async pendingStep(requestId: string): Promise<{ run_at: Date } | undefined> {
    const [job] = await this.app.db.query(
      `SELECT run_at FROM graphile_worker.jobs WHERE key = $1`,
      [`hunt:${requestId}`],
    );
    return job;
  }
}
