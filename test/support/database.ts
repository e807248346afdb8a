import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A database of its own for a suite; `drop` removes it, cutting off whoever is connected. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Cloned from the migrated template: the schema is there, no row is. */
export function createTestDatabase(): Promise<TestDatabase> {
  return create('truchement_template');
}

/** A database without our schema. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return create('template0');
}

/** PostgreSQL's code for "somebody is connected to the template" (autovacuum may be). */
const OBJECT_IN_USE = '55006';
const ATTEMPTS = 20;

async function create(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(async (client) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== OBJECT_IN_USE || attempt >= ATTEMPTS) throw error;
        await sleep(100 + Math.random() * 200);
      }
    }
  });
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () =>
      onServer(async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

async function onServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env['TRUCHEMENT_TEST_DATABASE_URL'];
  if (!url) throw new Error('No test server: is the global setup missing from this Jest project?');
  return url;
}
