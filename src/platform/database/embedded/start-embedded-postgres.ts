import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chooseDataHome, clusterDir } from './choose-data-home.js';
import { connectionUrl, readPassword } from './connection-url.js';
import { claimDataDir } from './data-dir-claim.js';
import { initialiseCluster } from './initialise-cluster.js';
import { hasCluster } from './inspect-cluster.js';
import { launchServer } from './launch-server.js';
import { locateServerPackage } from './locate-server-package.js';
import { prepareServerFiles } from './prepare-server-files.js';

/** What to start. */
export interface EmbeddedPostgresOptions {
  /** Folder for the data and all that belongs to it; made if missing. */
  dataDir: string;
  /** Told one line at a time, without a line break, about what an operator should know. */
  log?: (line: string) => void;
  /** PostgreSQL settings by name, over the defaults: `{ fsync: 'off' }`. */
  settings?: Record<string, string>;
}

/** A running server of ours. */
export interface EmbeddedPostgres {
  /** URL of the database `truchement`, for any PostgreSQL client on this machine. Holds a secret. */
  url: string;
  /** Where the data really is, which may differ from the folder asked for when root starts it. */
  dataDir: string;
  /** Ends the server and frees the data directory. Clients should be closed before. Idempotent. */
  stop(): Promise<void>;
  /**
   * Resolves when the server has ended, for whatever reason, with its exit code (null: a signal).
   * It never ends by itself while the caller lives, save for a crash; it never outlives the caller.
   */
  exited: Promise<number | null>;
}

/** Where the root user keeps copies of the server that others may run. */
const SHARED_CACHE = '/var/cache/truchement';

/**
 * Starts PostgreSQL on a data directory, making it first if need be.
 * @throws EmbeddedPostgresError with a stable `code`, see there
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const server = locateServerPackage();
  const home = await chooseDataHome(resolve(options.dataDir), log);
  const claim = await claimDataDir(home.dir);
  try {
    const cacheDir = home.user.uid === undefined ? home.dir : SHARED_CACHE;
    const files = await prepareServerFiles(server, home.user, cacheDir, log);
    if (!(await hasCluster(clusterDir(home.dir), files.major))) {
      log(`Making a new database in ${home.dir}`);
      await initialiseCluster(home.dir, files, home.user, options.settings?.['fsync'] !== 'off');
    }
    const cluster = await realpath(clusterDir(home.dir));
    const password = readPassword(cluster);
    const { postmaster, port } = await launchServer({
      home,
      cluster,
      files,
      owner: claim.owner,
      settings: options.settings,
      log,
    });
    void postmaster.exited.then(() => claim.release());
    return {
      url: connectionUrl(password, port),
      dataDir: home.dir,
      async stop() {
        await postmaster.stop();
        claim.release();
      },
      exited: postmaster.exited,
    };
  } catch (error) {
    claim.release();
    throw error;
  }
}
