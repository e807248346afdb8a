import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/transactions.js';
import { CodeHashes, Passwords } from '../identity/index.js';
import { demoRows } from './demo-rows.js';
import { DEMO_PASSWORDS } from './demo-sign-ins.js';
import { insertRows } from './insert-rows.js';

/** An arbitrary constant: the advisory lock under which one process at a time seeds. */
const SEED_LOCK = 7_382_910_446;

const IS_EMPTY = `SELECT NOT EXISTS (SELECT 1 FROM network) AS empty`;

/** Fills an empty database with the demo networks, once, however many processes start at the same time. */
@Injectable()
export class SeedDemo {
  readonly #log = new Logger(SeedDemo.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly codeHashes: CodeHashes,
    private readonly passwords: Passwords,
  ) {}

  /** Does nothing where the demo is switched off or any network is there. */
  async seedIfEmpty(): Promise<void> {
    if (!this.config.demo || !(await this.#isEmpty(this.database))) return;
    // Hashing takes long, so it is done before the lock is held.
    const rows = demoRows(this.clock.now(), this.codeHashes, await this.#passwordHashes());
    await this.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [SEED_LOCK]);
      if (!(await this.#isEmpty(tx))) return;
      for (const [table, tableRows] of rows) await insertRows(tx, table, tableRows);
      tx.afterCommit(() => this.#log.log('the demo networks are in the empty database'));
    });
  }

  async #isEmpty(database: Pick<Database, 'query'>): Promise<boolean> {
    const [row] = await database.query<{ empty: boolean }>(IS_EMPTY);
    return row!.empty;
  }

  async #passwordHashes(): Promise<Map<string, string>> {
    const hashes = new Map<string, string>();
    for (const [email, password] of Object.entries(DEMO_PASSWORDS))
      hashes.set(email, await this.passwords.hash(password));
    return hashes;
  }
}
