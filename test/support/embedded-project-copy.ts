import { transformFile } from '@swc/core';
import { cp, lstat, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { locateServerPackage } from '../../src/platform/database/embedded/locate-server-package.js';

const PROJECT = join(import.meta.dirname, '../..');
const LAUNCHER = 'src/platform/database/embedded';
const HOLDER = 'test/support/embedded-holder';

/**
 * Installs the launcher, compiled, and the server's package elsewhere, as npm leaves it when it
 * blocks install scripts: without the library links.
 * @returns the arguments of `node` that run `embedded-holder` there
 */
export async function copyProject(folder: string): Promise<string[]> {
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  for (const name of await readdir(join(PROJECT, LAUNCHER))) {
    if (name.endsWith('.ts') && !name.endsWith('.spec.ts')) {
      await compile(folder, `${LAUNCHER}/${name.slice(0, -'.ts'.length)}`);
    }
  }
  await compile(folder, HOLDER);
  const server = locateServerPackage();
  await cp(dirname(server.nativeDir), join(folder, 'node_modules', server.name), {
    recursive: true,
    filter: async (source) => !source.endsWith('.a') && !(await lstat(source)).isSymbolicLink(),
  });
  return [join(folder, `${HOLDER}.js`)];
}

async function compile(folder: string, path: string): Promise<void> {
  const options = { cwd: PROJECT, root: PROJECT, swcrc: true };
  const { code } = await transformFile(join(PROJECT, `${path}.ts`), options);
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, `${path}.js`), code);
}
