import { hash as hashPassword } from '@node-rs/argon2';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/transactions.js';
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
  ) {}

  /** Does nothing where the demo is switched off or any network is there. */
  async seedIfEmpty(): Promise<void> {
    if (!this.config.demo || !(await this.#isEmpty(this.database))) return;
    const rows = demoRows(this.clock.now(), this.config.secretKey, await hashedPasswords());
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
}

async function hashedPasswords(): Promise<Map<string, string>> {
  const entries = Object.entries(DEMO_PASSWORDS).map(
    async ([email, password]) => [email, await hashPassword(password)] as const,
  );
  return new Map(await Promise.all(entries));
}
