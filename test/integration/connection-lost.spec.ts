import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { newDataSource } from '../../src/platform/database/data-source.js';
import { Database, type Transaction } from '../../src/platform/database/transactions.js';
import { describeError } from '../../src/platform/errors/error-body.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { queryOnce } from '../support/query-once.js';

describe('a connection that breaks in a transaction', () => {
  let server: TestDatabase;
  let dataSource: DataSource;
  let database: Database;
  beforeAll(async () => {
    server = await createTestDatabase();
    dataSource = await newDataSource({ url: server.url, poolSize: 2 }).initialize();
    database = new Database(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await server.drop();
  });

  async function cutOff(tx: Transaction): Promise<void> {
    const [backend] = await tx.query<{ pid: number }>(`SELECT pg_backend_pid() AS pid`);
    await queryOnce(server.url, `SELECT pg_terminate_backend($1)`, [backend!.pid]);
  }

  async function answerTo(work: (tx: Transaction) => Promise<unknown>) {
    const thrown = await database.transaction(work).then(
      () => undefined,
      (error: unknown) => error,
    );
    const { status, body, ours } = describeError(thrown, 'fr', 'of-this-test');
    return { status, code: body.code, ours };
  }
  const unavailable = { status: 503, code: 'UNAVAILABLE', ours: false };

  it.each([
    ['in the middle of a statement', 0],
    ['between two statements', 200],
  ])('%s is a passing state that the caller may retry', async (_, pause) => {
    const answer = await answerTo(async (tx) => {
      await cutOff(tx);
      await sleep(pause);
      await tx.query(`SELECT 1`);
    });
    expect(answer).toEqual(unavailable);
  });

  it('before the commit commits nothing and says so', async () => {
    await database.query(`CREATE TABLE lost (id int)`);
    const answer = await answerTo(async (tx) => {
      await tx.query(`INSERT INTO lost VALUES (1)`);
      await cutOff(tx);
      await sleep(200);
    });
    expect(answer).toEqual(unavailable);
    expect(await database.query(`SELECT * FROM lost`)).toEqual([]);
  });
});
