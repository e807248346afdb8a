import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataDirInUse } from './embedded-postgres-error.js';
import { isRunning, parseIdentity } from './process-identity.js';
import {
  findServerProcesses,
  ownerOfServer,
  pidIsTaken,
  readPidFile,
  signalAll,
} from './server-processes.js';

/** How long an orphan may take for each way of ending, in milliseconds, gentlest first. */
const PATIENCE: readonly [NodeJS.Signals, number][] = [
  ['SIGINT', 5_000],
  ['SIGQUIT', 3_000],
];

/**
 * Ends a server that outlived a killed owner, and removes a pid file that would stop the next one.
 * To be called by the holder of the folder's claim.
 * @throws EmbeddedPostgresError DATA_DIR_IN_USE when the server's owner lives, or is unknown to us
 */
export async function clearOrphanServer(
  cluster: string,
  log: (line: string) => void,
): Promise<void> {
  const running = findServerProcesses(cluster);
  const pidFile = readPidFile(cluster);
  if (pidFile && running.includes(pidFile.pid)) {
    refuseUnlessOrphan(cluster, pidFile.pid);
    log(`Stopping the PostgreSQL (pid ${pidFile.pid}) that a killed process left on ${cluster}`);
    for (const [signal, patience] of PATIENCE) {
      if (!findServerProcesses(cluster).includes(pidFile.pid)) break;
      signalAll([pidFile.pid], signal);
      await untilGone(cluster, patience);
    }
  }
  // Children of a dead postmaster, or one that does not listen: nothing they do can be kept.
  signalAll(findServerProcesses(cluster), 'SIGKILL');
  if (!(await untilGone(cluster, 10_000))) {
    throw dataDirInUse(cluster, findServerProcesses(cluster).join(', '));
  }
  await removeMisleadingPidFile(cluster);
}

function refuseUnlessOrphan(cluster: string, postmaster: number): void {
  const written = ownerOfServer(postmaster);
  const owner = written ? parseIdentity(written) : null;
  // Without our mark it is somebody's own server, started by hand.
  if (!owner) throw dataDirInUse(cluster, postmaster);
  if (isRunning(owner)) throw dataDirInUse(cluster, owner.pid);
}

/**
 * PostgreSQL won't start while the pid in a left-over file is taken by any process of its user,
 * even a zombie or a newcomer. No server runs here, so whatever has that pid is none.
 */
async function removeMisleadingPidFile(cluster: string): Promise<void> {
  const left = readPidFile(cluster);
  if (left && process.platform === 'linux' && pidIsTaken(left.pid)) {
    await rm(join(cluster, 'postmaster.pid'), { force: true });
  }
}

async function untilGone(cluster: string, patienceMs: number): Promise<boolean> {
  for (let waited = 0; ; waited += 20) {
    if (findServerProcesses(cluster).length === 0) return true;
    if (waited >= patienceMs) return false;
    await sleep(20);
  }
}
