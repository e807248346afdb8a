import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  formatIdentity,
  identifySelf,
  isRunning,
  machineMark,
  parseIdentity,
} from '../../src/platform/database/embedded/process-identity.js';

const PREFIX = 'truchement-test-';

/** A temporary folder named after this process, so that a later run knows it if we are killed. */
export async function makeTestFolder(mode: number): Promise<string> {
  const path = join(tmpdir(), PREFIX + formatIdentity(identifySelf()));
  await mkdir(path);
  await chmod(path, mode);
  return path;
}

/** Removes a folder in which a server may just be ending. */
export async function removeTestFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Removes the folders of processes that were killed before they could. */
export async function removeAbandonedTestFolders(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = name.startsWith(PREFIX) ? parseIdentity(name.slice(PREFIX.length)) : null;
    if (!owner || owner.machine !== machineMark() || isRunning(owner)) continue;
    // What can't be removed is another user's, and theirs to remove.
    await removeTestFolder(join(tmpdir(), name)).catch(() => undefined);
  }
}
