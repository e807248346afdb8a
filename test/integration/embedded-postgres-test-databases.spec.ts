import { describe, expect, it } from '@jest/globals';
import { makeWorkerUtils } from 'graphile-worker';
import pg from 'pg';
import { newDataSource } from '../../src/platform/database/data-source.js';
import { createEmptyDatabase, createTestDatabase } from '../support/database.js';
import { queryOnce } from '../support/query-once.js';

const TABLES = `SELECT count(*)::int AS count FROM pg_tables
  WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`;

describe('the databases of tests', () => {
  it('come with the schema, each its own', async () => {
    const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    expect(one.url).not.toBe(two.url);
    const [tables] = await queryOnce<{ count: number }>(one.url, TABLES);
    expect(tables!.count).toBeGreaterThan(3);
    await queryOnce(one.url, 'CREATE TABLE only_here ()');
    const seen = await queryOnce(two.url, `SELECT to_regclass('only_here') AS found`);
    expect(seen).toEqual([{ found: null }]);
    await Promise.all([one.drop(), two.drop()]);
  });

  it('come without it where that is wanted', async () => {
    const empty = await createEmptyDatabase();
    expect(await queryOnce(empty.url, TABLES)).toEqual([{ count: 0 }]);
    await empty.drop();
  });

  it('are made many at a time', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => createTestDatabase()));
    expect(new Set(all.map((database) => database.url)).size).toBe(8);
    await Promise.all(all.map((database) => database.drop()));
  });

  it('go although somebody is connected', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.url });
    const cut = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    await database.drop();
    await cut;
    await expect(queryOnce(database.url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
    await database.drop();
  });

  it('are reached by TypeORM and by the job queue with the same URL', async () => {
    const database = await createTestDatabase();
    const dataSource = await newDataSource({ url: database.url }).initialize();
    expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await dataSource.destroy();
    const jobs = await makeWorkerUtils({ connectionString: database.url });
    await jobs.addJob('anything', { some: 'payload' });
    await jobs.release();
    await database.drop();
  });

  it('live on a server of this machine with room for many connections', async () => {
    const url = new URL(process.env['TRUCHEMENT_TEST_DATABASE_URL']!);
    expect(url.hostname).toBe('127.0.0.1');
    const [shown] = await queryOnce<{ setting: string }>(
      url.href,
      `SELECT setting FROM pg_settings WHERE name = 'max_connections'`,
    );
    expect(shown).toEqual({ setting: '300' });
  });
});
