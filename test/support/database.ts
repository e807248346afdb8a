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
/** PostgreSQL's code for what one lacks the right to. */
const NOT_ALLOWED = '42501';
const ATTEMPTS = 20;

async function create(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer((client) =>
    again(OBJECT_IN_USE, () => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)),
  );
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () =>
      onServer((client) =>
        // A superuser's vacuum may be at work in it, which nobody else may end: it ends by itself.
        again(NOT_ALLOWED, () => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
      ),
  };
}

/** Tries again, a little later, as long as PostgreSQL answers with `code`. */
async function again(code: string, work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== code || attempt >= ATTEMPTS) throw error;
      await sleep(100 + Math.random() * 200);
    }
  }
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
