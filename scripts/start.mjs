/**
 * `npm start`: checks the installation, builds what is older than its sources, then becomes the service. The
 * service runs in this very process, so that a signal reaches it and nothing else stays alive.
 *
 * Only syntax that old versions of Node can read stands here: they must be able to say that they are too old.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const say = (line) => process.stdout.write(`${line}\n`);

function refuse(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  refuse(
    `Truchement needs Node 20.19 or newer; this is Node ${process.versions.node}. ` +
      'Install a current version from https://nodejs.org and start again.',
  );

const { faultsOfInstallation } = await import('./start/check-installation.mjs');
const faults = await faultsOfInstallation(ROOT, process.env);
if (faults.length > 0) refuse(faults.join('\n'));

// A delivered build has no sources beside it: there is nothing to compare it with.
if (existsSync(join(ROOT, 'src/main.ts'))) {
  const { bringBuildUpToDate } = await import('./start/build.mjs');
  const built = await bringBuildUpToDate(ROOT, say);
  if (!built) refuse('The build failed: see above. Nothing was started.');
}

await import(pathToFileURL(join(ROOT, 'dist/src/main.js')).href);
