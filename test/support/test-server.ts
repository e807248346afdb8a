import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/index.js';
import {
  formatIdentity,
  identifySelf,
  isRunning,
  machineMark,
  parseIdentity,
} from '../../src/platform/database/embedded/process-identity.js';
import { runMigrations } from '../../src/platform/database/migrate.js';

/** The migrated database that the tests' databases are cloned from. */
export const TEMPLATE = 'truchement_template';

/** The environment variable by which Jest's workers find the server. */
export const SERVER_URL = 'TRUCHEMENT_TEST_DATABASE_URL';

const FOLDER = 'truchement-test-';

let running: { server: EmbeddedPostgres; folder: string } | null = null;

/** Starts the one server of a test run, fast rather than durable, with its migrated template. */
export async function startTestServer(): Promise<void> {
  await removeAbandonedFolders();
  // Named after this process, so that a later run knows what a killed one left behind.
  const folder = join(tmpdir(), FOLDER + formatIdentity(identifySelf()));
  await mkdir(folder);
  try {
    const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '300' };
    const server = await startEmbeddedPostgres({ dataDir: folder, settings });
    running = { server, folder };
    process.env[SERVER_URL] = server.url;
    await makeTemplate(server.url);
  } catch (error) {
    await stopTestServer();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Stops the server and removes all that it wrote. */
export async function stopTestServer(): Promise<void> {
  if (!running) return;
  const { server, folder } = running;
  running = null;
  await server.stop();
  await rm(server.dataDir, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${TEMPLATE}`);
    const url = new URL(serverUrl);
    url.pathname = `/${TEMPLATE}`;
    await runMigrations(url.href);
    // Cloning wants a template that nobody is connected to.
    await client.query(`ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`);
  } finally {
    await client.end();
  }
}

async function removeAbandonedFolders(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = name.startsWith(FOLDER) ? parseIdentity(name.slice(FOLDER.length)) : null;
    if (!owner || owner.machine !== machineMark() || isRunning(owner)) continue;
    await rm(join(tmpdir(), name), {
      recursive: true,
      force: true,
      maxRetries: 5,
      retryDelay: 200,
    }).catch(() => undefined); // Another user's, then: theirs to remove.
  }
}
