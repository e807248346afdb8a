import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  readdir,
  readlink,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  formatIdentity,
  identifySelf,
  isRunning,
  machineMark,
  parseIdentity,
} from './process-identity.js';
import { restoreSymlinks } from './restore-symlinks.js';

/** What only a compiler needs. */
const LEFT_OUT = /(\.a|\/pkgconfig|\/pgxs)$/;

/**
 * Copies the server to `finalDir`, readable and executable by everybody whatever the modes of the
 * original (a restrictive umask marks npm's files). The copy appears whole, by one rename: another
 * process sees all of it or nothing, and the one that comes second takes the first one's copy.
 */
export async function copyServerFiles(nativeDir: string, finalDir: string): Promise<void> {
  if (await isDirectory(finalDir)) return;
  // A folder that we make ourselves is made passable even under a restrictive umask.
  const made = await mkdir(dirname(finalDir), { recursive: true });
  if (made) await chmod(dirname(finalDir), 0o755);
  await removeAbandonedCopies(finalDir);
  const making = `${finalDir}.making-${formatIdentity(identifySelf())}`;
  try {
    await copyTree(nativeDir, join(making, 'native'));
    await restoreSymlinks(join(making, 'native'));
    await rename(making, finalDir);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    if (!(await isDirectory(finalDir))) throw error;
  }
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (LEFT_OUT.test(source)) continue;
    if (entry.isDirectory()) {
      await copyTree(source, target);
    } else if (entry.isSymbolicLink()) {
      await symlink(await readlink(source), target);
    } else {
      await copyFile(source, target);
      await chmod(target, basename(from) === 'bin' ? 0o755 : 0o644);
    }
  }
}

async function removeAbandonedCopies(finalDir: string): Promise<void> {
  const prefix = `${basename(finalDir)}.making-`;
  for (const name of await readdir(dirname(finalDir))) {
    const maker = name.startsWith(prefix) ? parseIdentity(name.slice(prefix.length)) : null;
    if (maker && maker.machine === machineMark() && !isRunning(maker)) {
      await rm(join(dirname(finalDir), name), { recursive: true, force: true });
    }
  }
}

async function isDirectory(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isDirectory() ?? false;
}
