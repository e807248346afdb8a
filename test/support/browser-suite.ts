import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { DataSource } from 'typeorm';
import { SystemClock } from '../../src/kernel/clock.js';
import { newId, newSecret } from '../../src/kernel/ids.js';
import { SESSION_COOKIE } from '../../src/platform/access/cookies.js';
import { secretHash } from '../../src/platform/access/secrets.js';
import { launchBrowser, type BrowserGiven } from './browser.js';
import { Visitor } from './browser-visitor.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { ServerProcess } from './server-process.js';
import { World } from './world.js';

const EARS = join(import.meta.dirname, 'browser-ears.js');
/** How long a click or a wait may take, in milliseconds. */
const PATIENCE = 30_000;

/** Who sits at a page, and at which one. */
export interface VisitorGiven extends BrowserGiven {
  /** Signed in already, as this demo member or account. */
  as?: string;
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  locale?: string;
  /** A touch screen, as a telephone has. */
  touch?: boolean;
}

export interface LedgerEntry {
  kind: string;
  outcome: string;
  reason: string | null;
  language: string;
  talk_seconds: number;
  waiting_seconds: number | null;
}

/** The built service with its demo networks on a database of its own, and the browsers that visit it. */
export class BrowserSuite {
  readonly #browsers = new Map<string, Promise<Browser>>();
  readonly #visitors: Visitor[] = [];

  private constructor(
    readonly server: ServerProcess,
    readonly db: DataSource,
    readonly world: World,
    private readonly database: TestDatabase,
  ) {}

  static async start(settings: NodeJS.ProcessEnv = {}): Promise<BrowserSuite> {
    const database = await createTestDatabase();
    const server = await ServerProcess.start(database.url, { DEMO: 'on', ...settings });
    const db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    return new BrowserSuite(server, db, new World(db, new SystemClock()), database);
  }

  /** Where the service is: browsers give the microphone to localhost, which is also what its links name. */
  get base(): string {
    return `http://localhost:${this.server.port}`;
  }

  /** A new person with a browser profile of their own. */
  async visitor(given: VisitorGiven = {}): Promise<Visitor> {
    const browser = await this.#browser(given);
    const context = await browser.newContext(contextOptions(given));
    context.setDefaultTimeout(PATIENCE);
    // Somebody who said yes to both before: npm's Chromium would ask, whatever its switches say.
    if (given.microphone === undefined || given.microphone === 'given')
      await context.grantPermissions(['microphone', 'notifications'], { origin: this.base });
    await context.addInitScript({ path: EARS });
    if (given.as) {
      const value = await this.#signIn(given.as);
      await context.addCookies([
        { name: SESSION_COOKIE, value, url: this.base, httpOnly: true, sameSite: 'Lax' },
      ]);
    }
    const visitor = new Visitor(context, await context.newPage(), this.base);
    this.#visitors.push(visitor);
    return visitor;
  }

  /** A visitor who is signed in and looks at a page. */
  async visit(as: string | undefined, path: string, given: VisitorGiven = {}): Promise<Visitor> {
    const visitor = await this.visitor({ ...given, ...(as ? { as } : {}) });
    await visitor.goto(path);
    return visitor;
  }

  /** The ledger's entries of a session's request. */
  entries(sessionId: string): Promise<LedgerEntry[]> {
    return this.db.query(
      `SELECT e.* FROM usage_entry e JOIN session s ON s.request_id = e.source_id WHERE s.id = $1`,
      [sessionId],
    );
  }

  /** Lets the pause between two hunts of every standing request be over, as if a minute had passed. */
  async hastenNextHunt(): Promise<void> {
    await this.db.query(
      `UPDATE request SET changed_at = changed_at - interval '1 minute' WHERE state = 'waiting'`,
    );
    await this.db.query(
      `UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at > now() AND key LIKE 'hunt:%'`,
    );
    await this.db.query(`SELECT pg_notify('jobs:insert', '{"r":"x","count":1}')`);
  }

  /** Each page as it stands, in words, and as a picture named after the journey that failed. */
  async describePages(journey: string): Promise<string> {
    const name = `failed-${journey
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 50)}`;
    const pages = this.#visitors.map(async (visitor, index) => {
      await visitor.picture(`${name}-${index}`);
      const words = await visitor.page.locator('body').innerText();
      const short = words.replace(/\s+/g, ' ').slice(0, 500);
      return [`${visitor.path()}: ${short}`, ...visitor.complaints()].join('\n  ');
    });
    return (await Promise.all(pages)).join('\n');
  }

  /** Everybody goes home. @throws Error where a page complained meanwhile */
  async leave(): Promise<void> {
    const left = this.#visitors.splice(0);
    const complaints = left.flatMap((visitor) => visitor.complaints());
    await Promise.all(left.map(({ context }) => context.close()));
    if (complaints.length > 0) throw new Error(`Pages complained:\n${complaints.join('\n')}`);
  }

  async stop(): Promise<void> {
    for (const browser of this.#browsers.values()) await (await browser).close();
    await this.server.kill('SIGTERM');
    await this.db.destroy();
    await this.database.drop();
  }

  /** One Chromium for each kind of microphone: the sound of a fake one is the whole browser's. */
  #browser({ tone, microphone }: BrowserGiven): Promise<Browser> {
    const kind = `${tone ?? 'beeps'} ${microphone ?? 'given'}`;
    let browser = this.#browsers.get(kind);
    if (!browser) {
      browser = launchBrowser({ tone, microphone });
      this.#browsers.set(kind, browser);
    }
    return browser;
  }

  async #signIn(email: string): Promise<string> {
    const [person] = await this.db.query(
      `SELECT 'member' AS role, id AS member_id, NULL AS account_id FROM member WHERE email = $1
       UNION ALL SELECT role, NULL, id FROM account WHERE email = $1`,
      [email],
    );
    const token = newSecret();
    const now = new SystemClock();
    await this.db.query(
      `INSERT INTO auth_session (id, token_hash, role, member_id, account_id, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $6::timestamptz + interval '30 days')`,
      [
        newId(now.millis()),
        secretHash(token),
        person.role,
        person.member_id,
        person.account_id,
        now.now(),
      ],
    );
    return token;
  }
}

function contextOptions(given: VisitorGiven): BrowserContextOptions {
  return {
    viewport: { width: given.width ?? 1280, height: given.height ?? 800 },
    colorScheme: given.scheme ?? 'light',
    locale: given.locale ?? 'fr-FR',
    timezoneId: 'Europe/Paris',
    // What moves is drawn at rest: axe and the pictures then see what a person sees in the end.
    reducedMotion: 'reduce',
    hasTouch: given.touch ?? false,
  };
}
