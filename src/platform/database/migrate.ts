import { Logger, runMigrations as runJobQueueMigrations } from 'graphile-worker';
import { newDataSource } from './data-source.js';

const silentLogger = new Logger(() => () => undefined);

/** An arbitrary constant: the advisory lock that lets one process at a time migrate. */
const MIGRATION_LOCK = 7_382_910_445;

/**
 * Brings the database to the present schema, ours and the job queue's. Safe to call from any number of
 * processes at once: they take turns, and the later ones find nothing to do.
 */
export async function runMigrations(url: string): Promise<void> {
  const dataSource = newDataSource({ url, poolSize: 2 });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations();
    await runJobQueueMigrations({ connectionString: url, logger: silentLogger });
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}
