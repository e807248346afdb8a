import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { chooseServerUser } from './choose-server-user.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { type ProgramUser, runProgram } from './run-program.js';

/** Where the data of a server started by root goes when the wished folder is closed to others. */
export const RELOCATED_DATA = '/var/lib/truchement';

/** Our folder, and who runs the server in it. */
export interface DataHome {
  /** Real path of the folder that holds the cluster, its log and its claims. */
  dir: string;
  user: ProgramUser;
}

/** The PostgreSQL data directory in a home. */
export function clusterDir(homeDir: string): string {
  return join(homeDir, 'pgdata');
}

/**
 * Makes the data folder, or finds the place that stands in for it: a server that root lends to an
 * unprivileged user cannot enter a folder below a closed home such as /root.
 * @throws EmbeddedPostgresError DATA_DIR_UNREACHABLE
 */
export async function chooseDataHome(
  wished: string,
  log: (line: string) => void,
): Promise<DataHome> {
  const dir = await makeFolder(wished);
  const user = await chooseServerUser(clusterDir(dir), dir);
  if (user.uid === undefined) return { dir, user };

  const standIn = join(RELOCATED_DATA, relocatedName(dir));
  const reachable = await canEnter(dir, user);
  // Data that exists decides: a folder that was opened or closed since must not look like an
  // empty database.
  if (await exists(clusterDir(dir))) {
    if (reachable) return { dir, user };
    throw new EmbeddedPostgresError(
      'DATA_DIR_UNREACHABLE',
      `The database in ${dir} belongs to user ${user.uid}, who cannot enter that folder any more. ` +
        `Open the folders above it (chmod o+x), or move it: mv ${dir} ${standIn}`,
    );
  }
  if (reachable && !(await exists(clusterDir(standIn)))) return { dir, user };

  const standInDir = await makeFolder(standIn);
  const standInUser = await chooseServerUser(clusterDir(standInDir), standInDir);
  if (!(await canEnter(standInDir, standInUser))) {
    throw new EmbeddedPostgresError(
      'DATA_DIR_UNREACHABLE',
      `Neither ${dir} nor ${standInDir} can be entered by user ${user.uid}, who runs the database ` +
        'because PostgreSQL refuses to run as root. Choose a DATA_DIR outside closed folders, or set DATABASE_URL.',
    );
  }
  log(`The data of ${dir} is in ${standInDir}: PostgreSQL does not run as root`);
  return { dir: standInDir, user: standInUser };
}

/** Stable and unique per wished folder, with a name that a human recognises. */
function relocatedName(dir: string): string {
  const name = basename(dir).replace(/[^A-Za-z0-9]+/g, '') || 'data';
  return `${name}-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`;
}

async function makeFolder(path: string): Promise<string> {
  const asRoot = process.getuid?.() === 0;
  try {
    const made = await mkdir(path, { recursive: true, mode: asRoot ? 0o711 : 0o700 });
    const dir = await realpath(path);
    // Passable, not readable; a folder of others, or with other things in it, keeps its mode.
    const fresh = made !== undefined || (await readdir(dir)).length === 0;
    if (asRoot && fresh && (await lstat(dir)).uid === 0) await chmod(dir, 0o711);
    return dir;
  } catch (error) {
    throw new EmbeddedPostgresError(
      'DATA_DIR_UNREACHABLE',
      `The data directory ${path} cannot be made: ${(error as Error).message}. ` +
        'Choose another DATA_DIR, or set DATABASE_URL.',
    );
  }
}

/** Asked of the system by trying, since modes alone do not tell (access lists, mounts). */
async function canEnter(dir: string, user: ProgramUser): Promise<boolean> {
  return (await runProgram('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], user)).code === 0;
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}
