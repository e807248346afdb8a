import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { newDataSource } from '../../src/platform/database/data-source.js';
import { runMigrations } from '../../src/platform/database/migrate.js';
import { TestApp } from '../support/test-app.js';

const NOBODY = '019d0000-0000-7000-8000-000000000000';

describe('the schema', () => {
  let app: TestApp;
  let empty: TestDatabase;

  beforeAll(async () => {
    app = await TestApp.start({ jobs: false });
    empty = await createEmptyDatabase();
  });

  afterAll(async () => {
    await app.stop();
    await empty.drop();
  });

  it('is what the entities say: no migration is missing', async () => {
    const entities = app.app.get(DataSource);
    expect(entities.entityMetadatas.length).toBeGreaterThanOrEqual(5);
    const { upQueries } = await entities.driver.createSchemaBuilder().log();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  });

  // Read at each webhook, beat and view: without an index that holds all rows, years of them are read each time.
  it.each([
    ['the legs of a session', 'SELECT FROM leg WHERE session_id = $1'],
    ['its spans of talk', 'SELECT FROM talk_span WHERE session_id = $1'],
    ['the calls of a leg', `SELECT FROM call WHERE subject = ANY('{leg:1}') AND state <> 'out'`],
    ['the events of a call', 'SELECT FROM provider_event WHERE call_id = $1'],
  ])('finds %s by an index', async (_, sql) => {
    const plan = await app.db.transaction(async (tx) => {
      // Nothing else can tell on tables that are empty.
      await tx.query('SET LOCAL enable_seqscan = off');
      return tx.query(`EXPLAIN ${sql.replace('$1', `'${NOBODY}'`)}`) as Promise<unknown>;
    });
    expect(JSON.stringify(plan)).not.toContain('Seq Scan');
  });

  it('is made once when several processes start at the same time', async () => {
    await Promise.all([1, 2, 3].map(() => runMigrations(empty.url)));
    const db = await newDataSource({ url: empty.url, poolSize: 1 }).initialize();
    const rows: { name: string; times: number }[] = await db.query(
      'SELECT name, count(*)::int AS times FROM migration GROUP BY name',
    );
    expect(rows.every((row) => row.times === 1)).toBe(true);
    await db.destroy();
  });

  it('can be taken back and made again', async () => {
    await runMigrations(empty.url);
    const db = await newDataSource({ url: empty.url, poolSize: 1 }).initialize();
    for (let left = db.migrations.length; left > 0; left--) await db.undoLastMigration();
    const tables: { table_name: string }[] = await db.query(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    expect(tables.map((row) => row.table_name)).toEqual(['migration']);
    expect((await db.runMigrations()).length).toBe(db.migrations.length);
    await db.destroy();
  });
});
