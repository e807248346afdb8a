import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { holdBuildLock } from './build-lock.mjs';
import { hashOfSources } from './hash-sources.mjs';
import { runNode } from './run-node.mjs';

const COMMON = ['package-lock.json', 'tsconfig.json'];

/** What is built, from what, how. The web pages bundle parts of `src` (languages, view types). */
const PARTS = [
  {
    name: 'server',
    result: 'src/main.js',
    sources: ['src', 'migrations', 'tsconfig.build.json', 'nest-cli.json', ...COMMON],
    command: ['node_modules/@nestjs/cli/bin/nest.js', 'build'],
    // TypeScript writes nothing that its notes call up to date, even where the result was deleted.
    notes: '.tsbuildinfo',
  },
  {
    name: 'web pages',
    result: 'web/index.html',
    sources: ['web', 'src', ...COMMON],
    command: [
      'node_modules/vite/bin/vite.js',
      'build',
      'web',
      '--config',
      'web/vite.config.ts',
      '--logLevel',
      'warn',
    ],
  },
];

/**
 * Builds each part whose sources changed since its build, told by a hash of their content (times of files lie
 * after a checkout or an unpacking).
 * @returns false when a build failed; its own words were shown
 */
export function bringBuildUpToDate(root, say) {
  return bringUpToDate(root, PARTS, say);
}

/** The same for the server alone. */
export function bringServerUpToDate(root, say) {
  return bringUpToDate(root, PARTS.slice(0, 1), say);
}

async function bringUpToDate(root, parts, say) {
  const dist = join(root, 'dist');
  await mkdir(dist, { recursive: true });
  const release = await holdBuildLock(dist, say);
  try {
    for (const part of parts) if (!(await buildIfStale(root, dist, part, say))) return false;
    return true;
  } finally {
    await release();
  }
}

async function buildIfStale(root, dist, part, say) {
  const stamp = join(dist, `.built-${part.name.replace(' ', '-')}`);
  const hash = await hashOfSources(root, part.sources);
  const there = existsSync(join(dist, part.result));
  if (there && (await readFile(stamp, 'utf8').catch(() => '')) === hash) return true;
  say(`Building the ${part.name}…`);
  // Gone first, so that a build that is cut off is not taken for a finished one.
  await rm(stamp, { force: true });
  if (!there && part.notes) await rm(join(dist, part.notes), { force: true });
  const start = performance.now();
  const { code, output } = await runNode(root, part.command);
  if (code !== 0 || !existsSync(join(dist, part.result))) {
    process.stderr.write(output);
    return false;
  }
  await writeFile(stamp, hash);
  say(`Built the ${part.name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return true;
}
