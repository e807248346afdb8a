import { readdir, readFile, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { passwordFile } from './connection-url.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/**
 * Whether a cluster of ours lies there, fit for this server.
 * @param major the server's major version
 * @throws EmbeddedPostgresError DATA_DIR_OTHER_VERSION, DATA_DIR_UNUSABLE, DATA_DIR_UNREACHABLE
 */
export async function hasCluster(cluster: string, major: string): Promise<boolean> {
  const names = await readdir(cluster).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw unreachable(cluster, error);
  });
  if (names === null) return false;
  if (names.length === 0) {
    // The rename of a new cluster takes its place.
    await rmdir(cluster);
    return false;
  }
  const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (!found || !(await isFile(passwordFile(cluster)))) {
    throw new EmbeddedPostgresError(
      'DATA_DIR_UNUSABLE',
      `${cluster} is not a database made by this program. ` +
        'Move it away, choose another DATA_DIR, or set DATABASE_URL.',
    );
  }
  if (found !== major) {
    throw new EmbeddedPostgresError(
      'DATA_DIR_OTHER_VERSION',
      `The database in ${cluster} was made by PostgreSQL ${found}, this is PostgreSQL ${major}. ` +
        `Run the former release once more to export it, or move the folder away to start afresh.`,
    );
  }
  return true;
}

function unreachable(cluster: string, error: NodeJS.ErrnoException): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'DATA_DIR_UNREACHABLE',
    `The database in ${cluster} cannot be read: ${error.message}. ` +
      'Start as the user who owns it, choose another DATA_DIR, or set DATABASE_URL.',
  );
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}
