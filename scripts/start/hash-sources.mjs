import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const NO_SOURCE = /(\.spec\.tsx?|\.md)$/;

/** One hash over the paths and contents of files and folders; specs and notes don't count. */
export async function hashOfSources(root, sources) {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const path of await filesUnder(root, source))
      hash
        .update(`${path}\0`)
        .update(await readFile(join(root, path)))
        .update('\0');
  return hash.digest('hex');
}

async function filesUnder(root, path) {
  if (!(await stat(join(root, path))).isDirectory()) return [path];
  const entries = await readdir(join(root, path), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !NO_SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
    .sort();
}
