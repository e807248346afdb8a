import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/index.js';
import { runMigrations } from '../../src/platform/database/migrate.js';
import { addPast, PAST_REQUESTS } from './add-past.js';
import { populate } from './populate.js';

/** Runs SQL and returns the rows. */
export type Sql = <Row = Record<string, unknown>>(
  text: string,
  values?: unknown[],
) => Promise<Row[]>;

/** What every measurement stands on: the product's own PostgreSQL, durable, in a folder of its own, with people in it. */
export class Bed {
  #server: EmbeddedPostgres;
  #folder: string;

  static async make(): Promise<Bed> {
    const bed = new Bed();
    bed.#folder = await mkdtemp(join(tmpdir(), 'truchement-bench-'));
    await bed.restart();
    try {
      await runMigrations(bed.url);
      await bed.withSql(populate);
      await bed.withSql((sql) => addPast(sql, PAST_REQUESTS));
      return bed;
    } catch (error) {
      await bed.remove();
      throw error;
    }
  }

  /** URL of the database; it outlives a restart. */
  get url(): string {
    return this.#server.url;
  }

  /** The server's own log. */
  get logFile(): string {
    return join(this.#server.dataDir, 'postgres.log');
  }

  /** Ends the server and starts it with other settings; nobody may be connected. */
  async restart(settings: Record<string, string> = {}): Promise<void> {
    await this.#server?.stop();
    this.#server = await startEmbeddedPostgres({ dataDir: this.#folder, settings });
  }

  async withSql<T>(work: (sql: Sql) => Promise<T>, url = this.url): Promise<T> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const sql: Sql = async (text, values) => (await client.query(text, values)).rows as never;
      return await work(sql);
    } finally {
      await client.end();
    }
  }

  /** Ends the server and removes all that it wrote. */
  async remove(): Promise<void> {
    await this.#server?.stop();
    const folders = new Set([this.#folder, this.#server?.dataDir ?? this.#folder]);
    for (const folder of folders)
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
