import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MODULES = join(import.meta.dirname, '../../node_modules');
const UNPACK = join(import.meta.dirname, 'browser-unpack.mjs');

/** A Chromium that starts on this machine, and what it needs in its environment beyond ours. */
export interface BrowserProgram {
  executablePath: string;
  environment: Record<string, string>;
}

/**
 * The browser of the tests: the one that npm brought, of a known version and on a machine with Node alone, unless
 * CHROMIUM_PATH names another.
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const named = process.env['CHROMIUM_PATH'];
  return named ? { executablePath: named, environment: {} } : browserFromNpm();
}

async function browserFromNpm(): Promise<BrowserProgram> {
  const folder = await unpackOnce();
  const executablePath = join(folder, 'chromium');
  // A machine without a desktop has no font; without one, Chromium does not draw text.
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const ownLibraries = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  // The system's libraries go before the package's, which are of another distribution.
  const starts = await run(executablePath, ['--version']).then(
    () => true,
    () => false,
  );
  return { executablePath, environment: starts ? fonts : { ...fonts, ...ownLibraries } };
}

/**
 * The package unpacks into the system's temporary folder, under names that anybody may use, and takes a half-written
 * file for a whole one. So it unpacks into a folder of ours, which gets its name when it is whole.
 */
async function unpackOnce(): Promise<string> {
  const manifest = await readFile(join(MODULES, '@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const cache = join(MODULES, '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(`${folder}-`);
  try {
    await run(process.execPath, [UNPACK], {
      // The last one makes it unpack its libraries too.
      env: { ...process.env, TMPDIR: making, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    });
    await rename(making, folder);
  } catch (error) {
    // Another worker was faster.
    if (!existsSync(join(folder, 'chromium'))) throw error;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return folder;
}
