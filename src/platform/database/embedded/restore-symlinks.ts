import { readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

interface PackagedSymlink {
  /** Existing file, relative to the package. */
  source: string;
  /** Link to make, relative to the package, in the same folder as `source`. */
  target: string;
}

/**
 * Makes the library links that npm cannot pack and that the package's install script would make:
 * npm may block install scripts. Links that exist are kept, so any number of processes may do this
 * at the same time.
 * @throws the file system's error where the folder cannot be written
 */
export async function restoreSymlinks(nativeDir: string): Promise<void> {
  const list = JSON.parse(
    await readFile(join(nativeDir, 'pg-symlinks.json'), 'utf8'),
  ) as PackagedSymlink[];
  const packageDir = dirname(nativeDir);
  for (const { source, target } of list) {
    try {
      await symlink(basename(source), join(packageDir, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
