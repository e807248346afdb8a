import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { SystemClock } from '../../../src/kernel/clock.js';
import { newDataSource } from '../../../src/platform/database/data-source.js';
import { World } from '../world.js';
import type { Cast } from './cast.js';
import { Ether } from './ether.js';
import { Member } from './member.js';
import { Operator } from './operator.js';
import { chooseSeed, Random } from './random.js';
import { Witness } from './witness.js';

export interface StageSettings {
  members: number;
  agencies: number;
  operatorsPerAgency: number;
  calm?: boolean;
  seed?: number;
}

const LIVE = `
  SELECT (SELECT count(*)::int FROM request WHERE state NOT IN ('done', 'unmet', 'cancelled', 'failed')) AS requests,
         (SELECT count(*)::int FROM session WHERE state <> 'ended') AS sessions,
         (SELECT count(*)::int FROM leg WHERE state <> 'out') AS legs,
         (SELECT count(*)::int FROM offer WHERE state IN ('planned', 'ringing')) AS offers`;

/** A network with its agencies and contracts, its members and operators, and a play for them. */
export class Stage {
  readonly seed: number;
  readonly cast: Cast;
  readonly members: Member[] = [];
  readonly operators: Operator[] = [];
  /** What an actor threw that is no part of its role. */
  readonly mishaps: unknown[] = [];
  readonly #lastAct = new AbortController();
  readonly #curtain = new AbortController();
  readonly #playing: Promise<void>[] = [];

  private constructor(
    readonly db: DataSource,
    places: readonly string[],
    { seed = chooseSeed(), calm = false }: StageSettings,
  ) {
    this.seed = seed;
    this.cast = {
      places,
      random: new Random(seed),
      witness: new Witness(),
      ether: new Ether(),
      calm,
      lastAct: this.#lastAct.signal,
      curtain: this.#curtain.signal,
    };
  }

  /** Rings are short: a stagger of 1 s, 5 s until silence; agencies differ in strategy, two share a rank. */
  static async set(
    databaseUrl: string,
    places: readonly string[],
    settings: StageSettings,
  ): Promise<Stage> {
    const db = newDataSource({ url: databaseUrl, poolSize: 3 });
    await db.initialize();
    const stage = new Stage(db, places, settings);
    const world = new World(db, new SystemClock());
    const network = await world.network();
    const strategies = ['staggered', 'together', 'one_at_a_time'] as const;
    for (let i = 0; i < settings.agencies; i += 1) {
      const agency = await world.agency();
      const rank = i < 2 ? i + 1 : i;
      const terms = { rank, strategy: strategies[i % 3]!, staggerSeconds: 1, ringSeconds: 5 };
      await world.contract(network.id, agency.id, terms);
      for (let o = 0; o < settings.operatorsPerAgency; o += 1) {
        const { cookie } = await world.account('operator', { agencyId: agency.id });
        stage.operators.push(new Operator(stage.cast, cookie));
      }
    }
    for (let i = 0; i < settings.members; i += 1) {
      const { cookie } = await world.member(network.id);
      stage.members.push(new Member(stage.cast, cookie, ['rus', 'tir', 'pus']));
    }
    return stage;
  }

  /** Everybody begins: first the consoles, and when all are open the members. */
  async begin(): Promise<void> {
    for (const operator of this.operators) this.play(operator.live());
    while (!this.operators.every((operator) => operator.opened)) await sleep(100);
    for (const member of this.members) this.play(member.live());
  }

  /** Lets one role run; what it throws before the curtain falls is a mishap. */
  play(role: Promise<void>): void {
    const played = role.catch((error: unknown) => {
      if (!this.#curtain.signal.aborted) this.mishaps.push(error);
    });
    this.#playing.push(played);
  }

  /**
   * Nothing new is begun: members end what they have or are never seen again. Waits until the database holds nothing
   * that lives. @returns what lives after `patienceMs`, all 0 where it has settled
   */
  async settle(patienceMs: number): Promise<Record<string, number>> {
    this.#lastAct.abort();
    for (const start = performance.now(); ; await sleep(500)) {
      const live = await this.live();
      const late = performance.now() - start > patienceMs;
      if (late || Object.values(live).every((count) => count === 0)) return live;
    }
  }

  async live(): Promise<Record<string, number>> {
    const [live] = await this.db.query(LIVE);
    return live;
  }

  /** Everybody goes home. */
  async close(): Promise<void> {
    this.#lastAct.abort();
    this.#curtain.abort();
    await Promise.all(this.#playing);
    await this.db.destroy();
  }
}
