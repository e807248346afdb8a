import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../src/kernel/clock.js';
import { newId, newSecret } from '../../src/kernel/ids.js';
import { SESSION_COOKIE } from '../../src/platform/access/cookies.js';
import { secretHash } from '../../src/platform/access/secrets.js';

/** Puts rows of invented people into a test database: the boring fields are filled, a test names what it is about. */
export class World {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async network(
    given: Partial<{ slug: string; name: string; state: string; telephone: string }> = {},
  ) {
    const id = this.#id();
    const slug = given.slug ?? `reseau-${id.slice(-12)}`;
    await this.db.query(
      `INSERT INTO network (id, slug, name, telephone, state, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        id,
        slug,
        given.name ?? 'Réseau d’essai',
        given.telephone ?? '+33536490000',
        given.state ?? 'open',
        this.clock.now(),
      ],
    );
    return { id, slug };
  }

  async member(
    networkId: string,
    given: Partial<{ state: string; profession: string; communeCode: string; email: string }> = {},
  ) {
    const id = this.#id();
    const practiceId = this.#id();
    const now = this.clock.now();
    await this.db.query(
      `INSERT INTO practice (id, network_id, name, commune_code, commune_name, created_at) VALUES ($1, $2, $3, $4, 'Toulouse', $5)`,
      [
        practiceId,
        networkId,
        `Cabinet ${practiceId.slice(-12)}`,
        given.communeCode ?? '31555',
        now,
      ],
    );
    await this.db.query(
      `INSERT INTO member (id, network_id, practice_id, given_name, family_name, profession, email, state, created_at)
       VALUES ($1, $2, $3, 'Camille', 'Essai', $4, $5, $6, $7)`,
      [
        id,
        networkId,
        practiceId,
        given.profession ?? '10',
        given.email ?? `${id}@exemple.test`,
        given.state ?? 'active',
        now,
      ],
    );
    return { id, networkId, cookie: await this.#signIn('member', id, null) };
  }

  async agency(given: Partial<{ name: string }> = {}) {
    const id = this.#id();
    const name = given.name ?? `Agence ${id.slice(-6)}`;
    await this.db.query(`INSERT INTO agency (id, slug, name, created_at) VALUES ($1, $2, $3, $4)`, [
      id,
      `agence-${id.slice(-12)}`,
      name,
      this.clock.now(),
    ]);
    return { id, name };
  }

  async contract(
    networkId: string,
    agencyId: string,
    given: Partial<{
      rank: number;
      languages: string[];
      strategy: 'staggered' | 'one_at_a_time' | 'together';
      staggerSeconds: number;
      ringSeconds: number;
      openingHours: object | null;
      closedOnHolidays: boolean;
      startsOn: string;
      endsOn: string | null;
      line: string | null;
      acceptsBy: 'key' | 'answer';
      menuKeys: string | null;
    }> = {},
  ) {
    const id = this.#id();
    await this.db.query(
      `INSERT INTO contract (id, network_id, agency_id, rank, languages, opening_hours, closed_on_holidays, strategy,
                             stagger_seconds, ring_seconds, starts_on, ends_on, created_at, line, accepts_by, menu_keys)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        id,
        networkId,
        agencyId,
        given.rank ?? 1,
        given.languages ?? ['rus', 'tir', 'pus'],
        given.openingHours ? JSON.stringify(given.openingHours) : null,
        given.closedOnHolidays ?? false,
        given.strategy ?? 'staggered',
        given.staggerSeconds ?? 12,
        given.ringSeconds ?? 30,
        given.startsOn ?? '2020-01-01',
        given.endsOn ?? null,
        this.clock.now(),
        given.line ?? null,
        given.acceptsBy ?? 'key',
        given.menuKeys ?? null,
      ],
    );
    return { id };
  }

  /** An account of staff, signed in. `passwordHash` where the test signs in by itself. */
  async account(
    role: 'operator' | 'admin' | 'funder',
    given: Partial<{
      agencyId: string;
      networkIds: string[];
      email: string;
      passwordHash: string;
    }> = {},
  ) {
    const id = this.#id();
    await this.db.query(
      `INSERT INTO account (id, role, email, password_hash, display_name, agency_id, created_at)
       VALUES ($1, $2, $3, $4, 'Dominique Essai', $5, $6)`,
      [
        id,
        role,
        given.email ?? `${id}@exemple.test`,
        given.passwordHash ?? '!',
        given.agencyId ?? null,
        this.clock.now(),
      ],
    );
    for (const networkId of given.networkIds ?? [])
      await this.db.query(`INSERT INTO account_network (account_id, network_id) VALUES ($1, $2)`, [
        id,
        networkId,
      ]);
    return { id, agencyId: given.agencyId, cookie: await this.#signIn(role, null, id) };
  }

  /** The agency's console counts as open, as if its page had just beaten. */
  async openConsole(operator: { id: string; agencyId?: string | undefined }) {
    await this.db.query(
      `INSERT INTO open_console (id, agency_id, account_id, opened_at, last_beat_at) VALUES ($1, $2, $3, $4, $4)`,
      [randomUUID(), operator.agencyId, operator.id, this.clock.now()],
    );
  }

  async #signIn(role: string, memberId: string | null, accountId: string | null): Promise<string> {
    const token = newSecret();
    const now = this.clock.now();
    await this.db.query(
      `INSERT INTO auth_session (id, token_hash, role, member_id, account_id, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $6::timestamptz + interval '30 days')`,
      [this.#id(), secretHash(token), role, memberId, accountId, now],
    );
    return `${SESSION_COOKIE}=${token}`;
  }

  #id(): string {
    return newId(this.clock.millis());
  }
}
