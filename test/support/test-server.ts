import pg from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/index.js';
import { runMigrations } from '../../src/platform/database/migrate.js';
import { makeTestFolder, removeAbandonedTestFolders, removeTestFolder } from './test-folder.js';

/** The migrated database that the tests' databases are cloned from. */
export const TEMPLATE = 'truchement_template';

/** The environment variable by which Jest's workers find the server. */
export const SERVER_URL = 'TRUCHEMENT_TEST_DATABASE_URL';

let running: { server: EmbeddedPostgres; folder: string } | null = null;

/** Starts the one server of a test run, fast rather than durable, with its migrated template. */
export async function startTestServer(): Promise<void> {
  await removeAbandonedTestFolders();
  const folder = await makeTestFolder(0o711);
  try {
    const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '300' };
    const server = await startEmbeddedPostgres({ dataDir: folder, settings });
    running = { server, folder };
    process.env[SERVER_URL] = server.url;
    await makeTemplate(server.url);
  } catch (error) {
    await stopTestServer();
    await removeTestFolder(folder);
    throw error;
  }
}

/** Stops the server and removes all that it wrote. */
export async function stopTestServer(): Promise<void> {
  if (!running) return;
  const { server, folder } = running;
  running = null;
  await server.stop();
  await removeTestFolder(server.dataDir);
  await removeTestFolder(folder);
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
