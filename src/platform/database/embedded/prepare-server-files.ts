import { join } from 'node:path';
import { copyServerFiles } from './copy-server-files.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { ServerPackage } from './locate-server-package.js';
import { restoreSymlinks } from './restore-symlinks.js';
import { type ProgramUser, runProgram } from './run-program.js';

/** A server that is known to run here. */
export interface ServerFiles {
  /** Folder of `initdb` and `postgres`. */
  binDir: string;
  /** Major version, as in a data directory's PG_VERSION: `18`. */
  major: string;
}

/**
 * Makes the server runnable by `user`: in place if it can be, else as a copy below `cacheDir`. The
 * proof is to run it, which tells about closed folders, missing links and libraries alike.
 * @throws EmbeddedPostgresError SERVER_UNAVAILABLE
 */
export async function prepareServerFiles(
  server: ServerPackage,
  user: ProgramUser,
  cacheDir: string,
  log: (line: string) => void,
): Promise<ServerFiles> {
  const inPlace = join(server.nativeDir, 'bin');
  const first = await probe(inPlace, user);
  if (first.files) return first.files;

  // Fails in a folder that is not ours to write, for which the copy is the answer.
  await restoreSymlinks(server.nativeDir).catch(() => undefined);
  const second = await probe(inPlace, user);
  if (second.files) return second.files;

  const copyDir = join(cacheDir, `${server.name.replace(/^.*\//, 'postgres-')}-${server.version}`);
  let failure = second.failure;
  try {
    await copyServerFiles(server.nativeDir, copyDir);
    const third = await probe(join(copyDir, 'native', 'bin'), user);
    if (third.files) {
      log(`The embedded PostgreSQL cannot run from ${server.nativeDir}: using the copy ${copyDir}`);
      return third.files;
    }
    failure = third.failure;
  } catch (error) {
    failure = `${failure}; a copy to ${copyDir} failed: ${(error as Error).message}`;
  }
  throw new EmbeddedPostgresError(
    'SERVER_UNAVAILABLE',
    `The embedded PostgreSQL of ${server.name} does not run on this machine: ${failure}. ` +
      'It needs a C library like that of Debian, Ubuntu, Fedora or macOS (not musl). ' +
      'Set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

async function probe(
  binDir: string,
  user: ProgramUser,
): Promise<{ files?: ServerFiles; failure: string }> {
  const { code, output } = await runProgram(join(binDir, 'postgres'), ['-V'], user);
  const major = /PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (code === 0 && major) return { files: { binDir, major }, failure: '' };
  return { failure: output || `exit code ${code}` };
}
