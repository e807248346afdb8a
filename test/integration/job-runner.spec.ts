import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { newDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/transactions.js';
import { defineJob, type JobOptions } from '../../src/platform/jobs/job.js';
import { JobQueue } from '../../src/platform/jobs/job-queue.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { releaseLostJobs } from '../../src/platform/jobs/release-lost-jobs.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { queryOnce } from '../support/query-once.js';

const NOTE = defineJob<{ word: string }>('test.note');

describe('the job runner', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let runner: JobRunner;
  let noted: string[];
  let meanwhile: () => Promise<void>;

  beforeEach(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    pool.on('error', () => undefined);
    noted = [];
    meanwhile = async () => undefined;
    runner = new JobRunner();
    runner.handle(NOTE, async ({ word }) => {
      noted.push(word);
      await meanwhile();
    });
  });
  afterEach(async () => {
    await runner.stop();
    await pool.end();
    await database.drop();
  });

  async function add(word: string, options: JobOptions = {}): Promise<void> {
    const dataSource = await newDataSource({ url: database.url, poolSize: 1 }).initialize();
    await new Database(dataSource).transaction((tx) =>
      new JobQueue().add(tx, NOTE, { word }, options),
    );
    await dataSource.destroy();
  }

  const jobs = async () =>
    (await pool.query(`SELECT key, attempts, locked_by FROM graphile_worker.jobs`))
      .rows as object[];

  /** The server refuses the database to everybody and cuts off who is there. */
  async function takeAway(name: string): Promise<void> {
    const server = process.env['TRUCHEMENT_TEST_DATABASE_URL']!;
    await queryOnce(server, `ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
    await queryOnce(
      server,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`,
      [name],
    );
  }

  it('does first what somebody waits for, however much is due before it', async () => {
    for (let number = 1; number <= 10; number += 1) await add(`job ${number}`);
    await add('awaited', { priority: -1 });
    await runner.start(database.url);
    await eventually(() => expect(noted).toHaveLength(11), 20);
    // Four are taken at a time.
    expect(noted.indexOf('awaited')).toBeLessThan(4);
  });

  it('lives on when the database goes away before the end of a job can be noted', async () => {
    const name = new URL(database.url).pathname.slice(1);
    const strays: unknown[] = [];
    const stray = (error: unknown) => void strays.push(error);
    process.on('unhandledRejection', stray);
    meanwhile = () => takeAway(name);
    await runner.start(database.url);
    await add('first');
    await eventually(() => expect(noted).toEqual(['first']), 10);
    meanwhile = async () => undefined;
    // Time for the end of the first job to fail.
    await sleep(1_000);
    const server = process.env['TRUCHEMENT_TEST_DATABASE_URL']!;
    await queryOnce(server, `ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
    await add('second');
    await eventually(() => expect(noted).toContain('second'), 20);
    process.off('unhandledRejection', stray);
    expect(runner.running).toBe(true);
    expect(strays).toEqual([]);
  });

  it('does again what a killed process held', async () => {
    await add('held');
    await pool.query(
      `UPDATE graphile_worker._private_jobs
       SET locked_at = now() - interval '2 minutes', locked_by = 'pool-of-a-killed-process', attempts = 1`,
    );
    await runner.start(database.url);
    await releaseLostJobs(pool);
    await eventually(() => expect(noted).toEqual(['held']), 10);
    await eventually(async () => expect(await jobs()).toEqual([]));
  });

  it('forgets a held job that another one has replaced, and leaves alone what is in hand', async () => {
    await add('held', { key: 'one' });
    await pool.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '2 minutes', locked_by = 'pool-killed'`,
    );
    await add('replacement', { key: 'one' });
    await pool.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'pool-alive' WHERE key = 'one'`,
    );
    expect(await jobs()).toHaveLength(2);
    await releaseLostJobs(pool);
    expect(await jobs()).toEqual([{ key: 'one', attempts: 0, locked_by: 'pool-alive' }]);
  });
});
