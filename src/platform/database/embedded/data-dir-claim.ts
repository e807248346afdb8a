import { setTimeout as sleep } from 'node:timers/promises';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { constants, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirInUse, EmbeddedPostgresError } from './embedded-postgres-error.js';
import { ownerLives, PULSE_MS } from './owner-lives.js';
import { formatIdentity, identifySelf, parseIdentity } from './process-identity.js';

/** The exclusive right to a data folder, held from `claimDataDir` until `release` or death. */
export interface DataDirClaim {
  /** The holder, as `formatIdentity` writes it. */
  owner: string;
  release(): void;
}

const CLAIM = /^owner-(.+)\.claim$/;

/** Never makes the file again once it is released. */
const PULSE_FLAGS = constants.O_WRONLY | constants.O_NOFOLLOW;

/** How often a start that meets another start, neither of them holder yet, tries again. */
const ATTEMPTS = 60;

/**
 * Claims a folder. Node has no file locks, so: everybody first shows a file of their own, then
 * looks for those of others. Of two that come together at least one sees the other, and whoever
 * sees a living other steps back. Files of dead processes are removed; as every file is named
 * after one process and never used again, removing one can't hit a living claim.
 * @throws EmbeddedPostgresError DATA_DIR_IN_USE
 */
export async function claimDataDir(dir: string): Promise<DataDirClaim> {
  let rival: number | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const owner = formatIdentity(identifySelf());
    await showClaim(dir, owner);
    rival = await findRival(dir, owner).catch(async (error: unknown) => {
      await withdraw(dir, owner);
      throw error;
    });
    if (rival === null) return hold(dir, owner);
    await withdraw(dir, owner);
    await sleep(10 + Math.random() * 80);
  }
  throw dataDirInUse(dir, rival ?? 'unknown');
}

async function showClaim(dir: string, owner: string): Promise<void> {
  try {
    await writeFile(claimFile(dir, owner), '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new EmbeddedPostgresError(
      'DATA_DIR_UNREACHABLE',
      `The data directory ${dir} cannot be written: ${(error as Error).message}. ` +
        'Start as the user who owns it, choose another DATA_DIR, or set DATABASE_URL.',
    );
  }
}

/** The pid of another living claimant that does not hold the folder yet; throws if one holds it. */
async function findRival(dir: string, self: string): Promise<number | null> {
  let rival: number | null = null;
  const names = await readdir(dir);
  for (const name of names) {
    const owner = CLAIM.exec(name)?.[1];
    const identity = owner ? parseIdentity(owner) : null;
    if (!owner || !identity || owner === self) continue;
    if (!(await ownerLives(identity, claimFile(dir, owner), claimFile(dir, self)))) {
      await withdraw(dir, owner);
    } else if (names.includes(`owner-${owner}.held`)) {
      throw dataDirInUse(dir, identity.pid);
    } else {
      rival = identity.pid;
    }
  }
  return rival;
}

function hold(dir: string, owner: string): DataDirClaim {
  writeFileSync(heldFile(dir, owner), '', { flag: 'wx', mode: 0o600 });
  let beats = 0;
  // Only those who can't see our process (another container on the same volume) need the pulse.
  const pulse = setInterval(() => {
    beats += 1;
    writeFile(claimFile(dir, owner), String(beats), { flag: PULSE_FLAGS }).catch(() => undefined);
  }, PULSE_MS).unref();
  return {
    owner,
    release() {
      clearInterval(pulse);
      rmSync(heldFile(dir, owner), { force: true });
      rmSync(claimFile(dir, owner), { force: true });
    },
  };
}

async function withdraw(dir: string, owner: string): Promise<void> {
  await rm(heldFile(dir, owner), { force: true });
  await rm(claimFile(dir, owner), { force: true });
}

function claimFile(dir: string, owner: string): string {
  return join(dir, `owner-${owner}.claim`);
}

function heldFile(dir: string, owner: string): string {
  return join(dir, `owner-${owner}.held`);
}
