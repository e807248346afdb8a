import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { OWNER_SETTING } from './server-processes.js';

/**
 * Settings of every embedded server. They go on the command line rather than into a file, so that
 * a newer release changes them for existing data as well.
 */
const DEFAULTS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  // What is acknowledged survives a crash of the process and of the machine.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  password_encryption: 'scram-sha-256',
  // The log must never hold what a user typed: no failing statement, no offending value.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_destination: 'stderr',
  logging_collector: 'off',
};

/**
 * The server's arguments.
 * @param overrides settings by name; they win over the defaults
 * @throws EmbeddedPostgresError SERVER_DID_NOT_START for a name that cannot be one
 */
export function serverArguments(
  cluster: string,
  owner: string,
  port: number,
  overrides: Readonly<Record<string, string>> = {},
): string[] {
  const settings = { ...DEFAULTS, ...overrides, port: String(port), [OWNER_SETTING]: owner };
  const args = ['-D', cluster];
  for (const [name, value] of Object.entries(settings)) {
    if (!/^[a-z_][a-z0-9_.]*$/i.test(name)) {
      throw new EmbeddedPostgresError(
        'SERVER_DID_NOT_START',
        `"${name}" is not the name of a PostgreSQL setting.`,
      );
    }
    args.push('-c', `${name}=${value}`);
  }
  return args;
}
