/** Stable reasons for which the embedded server cannot start; each message says what to do. */
export type EmbeddedPostgresErrorCode =
  /** Another live process holds the data directory. */
  | 'DATA_DIR_IN_USE'
  /** The data directory was made by another PostgreSQL major version. */
  | 'DATA_DIR_OTHER_VERSION'
  /** The data directory cannot be entered, read or written by who must. */
  | 'DATA_DIR_UNREACHABLE'
  /** What lies there is not a database of ours. */
  | 'DATA_DIR_UNUSABLE'
  /** No server for this platform, or it does not run here. */
  | 'SERVER_UNAVAILABLE'
  /** The server refused a setting, or ended while starting. */
  | 'SERVER_DID_NOT_START';

/** A refusal of the embedded launcher, meant to be shown as it is to whoever runs the service. */
export class EmbeddedPostgresError extends Error {
  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'EmbeddedPostgresError';
  }
}

/** The refusal of a second start on one data directory. */
export function dataDirInUse(dataDir: string, pid: number | string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'DATA_DIR_IN_USE',
    `The data directory ${dataDir} is in use by process ${pid}. ` +
      'Stop that process, choose another DATA_DIR, or set DATABASE_URL so that both share one server.',
  );
}
