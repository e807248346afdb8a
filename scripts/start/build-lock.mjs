import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * One build at a time in one folder: two starts at once would write over each other.
 * @returns what gives the lock back
 */
export async function holdBuildLock(dist, say) {
  const path = join(dist, '.building');
  for (let waited = false; ; waited = true) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (await isAbandoned(path)) await rm(path, { force: true });
    else if (!waited) say('Another start is building; waiting for it…');
    await sleep(200);
  }
}

/** No build takes this long, in milliseconds: the number in the lock is another process's by now. */
const LONGEST_BUILD = 10 * 60_000;

async function isAbandoned(path) {
  const made = await stat(path).catch(() => undefined);
  if (!made) return false;
  // Zero: a holder that has not yet written its number.
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  return (holder > 0 && !isAlive(holder)) || Date.now() - made.mtimeMs > LONGEST_BUILD;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
