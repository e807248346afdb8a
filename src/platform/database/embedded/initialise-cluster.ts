import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterDir } from './choose-data-home.js';
import { DATABASE, passwordFile, ROLE } from './connection-url.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { ServerFiles } from './prepare-server-files.js';
import { type ProgramResult, type ProgramUser, runProgram } from './run-program.js';

const MAKING = 'pgdata.making-';

/**
 * The character classes that `pg_trgm` and `unaccent` rely on come from LC_CTYPE: with `C` they
 * drop every letter outside ASCII. Not every machine has every locale.
 */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Makes a cluster with the database and its one role. It is made beside its final place and appears
 * there by one rename, so that a process killed half-way leaves nothing that looks finished.
 * @param durable false to skip writing through to the disk, for throw-away data
 */
export async function initialiseCluster(
  home: string,
  files: ServerFiles,
  user: ProgramUser,
  durable: boolean,
): Promise<void> {
  await removeAbandoned(home);
  const making = await mkdtemp(join(home, MAKING));
  if (user.uid !== undefined && user.gid !== undefined) await chown(making, user.uid, user.gid);
  await runInitdb(making, files, user);

  const password = randomBytes(24).toString('base64url');
  await writeAs(user, passwordFile(making), password);
  await createDatabase(making, files, user, password);
  const rules = `host all ${ROLE} 127.0.0.1/32 scram-sha-256\n`;
  await writeAs(user, join(making, 'pg_hba.conf'), rules);

  if (durable) {
    const flags = ['--sync-only', '-D', making];
    must(await runProgram(join(files.binDir, 'initdb'), flags, user), 'initdb --sync-only');
  }
  await rename(making, clusterDir(home));
  if (durable) await syncFolder(home);
}

async function runInitdb(cluster: string, files: ServerFiles, user: ProgramUser): Promise<void> {
  let result: ProgramResult = { code: null, output: '' };
  for (const characterType of CHARACTER_TYPES) {
    const flags = [
      ['-D', cluster, '--username=postgres', '--auth=reject', '--encoding=UTF8'],
      ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      [`--lc-ctype=${characterType}`, '--text-search-config=simple'],
      ['--data-checksums', '--no-instructions', '--no-sync', '--set', 'timezone=UTC'],
    ].flat();
    result = await runProgram(join(files.binDir, 'initdb'), flags, user);
    if (result.code === 0) return;
    if (!result.output.includes('invalid locale name')) break;
  }
  must(result, 'initdb');
}

/** In single-user mode: no port is open before the cluster has its password. */
async function createDatabase(
  cluster: string,
  files: ServerFiles,
  user: ProgramUser,
  password: string,
): Promise<void> {
  // Iterations slow down guessing a human's password; 192 random bits can't be guessed, and each
  // new connection pays for them.
  const settings = ['exit_on_error=on', 'fsync=off', 'scram_iterations=1', 'log_checkpoints=off'];
  const statements = [
    `CREATE ROLE ${ROLE} LOGIN CREATEDB PASSWORD '${password}';`,
    `CREATE DATABASE ${DATABASE} OWNER ${ROLE};`,
  ];
  const flags = ['--single', '-D', cluster, ...settings.flatMap((s) => ['-c', s]), 'postgres'];
  const input = `${statements.join('\n')}\n`;
  must(await runProgram(join(files.binDir, 'postgres'), flags, user, input), 'postgres --single');
}

function must(result: ProgramResult, program: string): void {
  if (result.code === 0) return;
  throw new EmbeddedPostgresError(
    'SERVER_DID_NOT_START',
    `The embedded PostgreSQL could not make its data directory (${program}): ${result.output}`,
  );
}

/** In a folder that is the user's, root leaves the writing to the user: see `openPrivate`. */
async function writeAs(user: ProgramUser, path: string, text: string): Promise<void> {
  const script = 'umask 077; cat > "$1"';
  must(await runProgram('/bin/sh', ['-c', script, 'sh', path], user, text), `writing ${path}`);
}

async function removeAbandoned(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(MAKING)) continue;
    // The initdb of a killed process may still be writing there for a moment.
    await rm(join(home, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
