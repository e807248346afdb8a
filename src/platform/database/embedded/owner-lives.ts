import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, machineMark, type ProcessIdentity } from './process-identity.js';

/** How often a holder renews its claim file, in milliseconds. */
export const PULSE_MS = 2_000;

/** A claim file this much older than a fresh one is dead without waiting. */
const DEAD_AFTER_MS = 30_000;

/** How long a stranger's claim file is watched for a pulse. */
const WATCH_MS = 7_000;

/**
 * Whether the owner of a claim still runs. An owner in another pid namespace (a container on the
 * same volume, or this container before its restart) can't be looked up: its pulse tells.
 * @param claim its claim file, renewed every `PULSE_MS` while it lives
 * @param fresh a file just written in the same folder, whose date is that file system's "now"
 */
export async function ownerLives(
  owner: ProcessIdentity,
  claim: string,
  fresh: string,
): Promise<boolean> {
  if (owner.machine === machineMark()) return isRunning(owner);
  const first = await modifiedMs(claim);
  const now = await modifiedMs(fresh);
  if (first === null || (now !== null && now - first > DEAD_AFTER_MS)) return false;
  for (let waited = 0; waited < WATCH_MS; waited += 250) {
    await sleep(250);
    const seen = await modifiedMs(claim);
    if (seen !== first) return seen !== null;
  }
  return false;
}

async function modifiedMs(path: string): Promise<number | null> {
  return (await stat(path).catch(() => null))?.mtimeMs ?? null;
}
