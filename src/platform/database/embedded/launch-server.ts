import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataHome } from './choose-data-home.js';
import { clearOrphanServer } from './clear-orphan-server.js';
import { choosePort, rememberPort } from './connection-url.js';
import { dataDirInUse, EmbeddedPostgresError } from './embedded-postgres-error.js';
import { Postmaster } from './postmaster.js';
import type { ServerFiles } from './prepare-server-files.js';
import { openServerLog, type ServerLog } from './server-log.js';
import { findServerProcesses, readPidFile } from './server-processes.js';
import { serverArguments } from './server-settings.js';

/** What a launch needs. */
export interface LaunchOptions {
  home: DataHome;
  /** Real path of the cluster in it: the one that its processes work in. */
  cluster: string;
  files: ServerFiles;
  owner: string;
  settings: Readonly<Record<string, string>> | undefined;
  log: (line: string) => void;
}

/** A server that accepts connections on `port`. */
export interface LaunchedServer {
  postmaster: Postmaster;
  port: number;
}

const ATTEMPTS = 20;
const POLL_MS = 10;
const TELL_EVERY_MS = 10_000;

/** Lost races that another attempt wins: for the port, or with dying children of a killed server. */
const WORTH_ANOTHER_TRY = /could not create any TCP\/IP sockets|pre-existing shared memory block/;

/**
 * Starts the server and waits until it accepts connections.
 * @throws EmbeddedPostgresError DATA_DIR_IN_USE, SERVER_DID_NOT_START
 */
export async function launchServer(options: LaunchOptions): Promise<LaunchedServer> {
  const { home, cluster, log } = options;
  let failure = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await clearOrphanServer(cluster, log);
    const port = await choosePort(home.dir);
    const serverLog = openServerLog(home.dir);
    try {
      const postmaster = start(options, port, serverLog);
      if (await becomesReady(postmaster, cluster, log)) {
        rememberPort(home.dir, port);
        return { postmaster, port };
      }
      failure = serverLog.written();
    } finally {
      serverLog.close();
    }
    if (/lock file ".*" already exists/.test(failure)) {
      throw dataDirInUse(home.dir, readPidFile(cluster)?.pid ?? 'unknown');
    }
    if (!WORTH_ANOTHER_TRY.test(failure)) break;
    await sleep(200);
  }
  throw new EmbeddedPostgresError(
    'SERVER_DID_NOT_START',
    `The embedded PostgreSQL ended while starting on ${cluster}. Its last words: ${failure.slice(-2000)}`,
  );
}

function start(options: LaunchOptions, port: number, serverLog: ServerLog): Postmaster {
  const { home, cluster, files, owner, settings, log } = options;
  return new Postmaster({
    program: join(files.binDir, 'postgres'),
    args: serverArguments(cluster, owner, port, settings),
    cluster,
    user: home.user,
    logFile: serverLog.descriptor,
    log,
  });
}

/** False once the server has ended. Recovery after a crash takes as long as it takes. */
async function becomesReady(
  postmaster: Postmaster,
  cluster: string,
  log: (line: string) => void,
): Promise<boolean> {
  for (let waited = 0; !postmaster.hasEnded; waited += POLL_MS) {
    const pidFile = readPidFile(cluster);
    if (pidFile?.ready && pidFile.pid === postmaster.pid) return true;
    if (waited > 0 && waited % TELL_EVERY_MS === 0) {
      const count = findServerProcesses(cluster).length;
      log(`The embedded PostgreSQL is still starting (${count} processes at work)`);
    }
    await sleep(POLL_MS);
  }
  return false;
}
