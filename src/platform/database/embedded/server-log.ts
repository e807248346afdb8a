import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MAX_BYTES = 1_000_000;

/** The server's own log: a file, since a pipe to us would block the server whenever we are busy. */
export interface ServerLog {
  path: string;
  descriptor: number;
  /** What the server has written since the log was opened. */
  written(): string;
  close(): void;
}

/** Opens `postgres.log` in the data folder, putting a long one aside. */
export function openServerLog(home: string): ServerLog {
  const path = join(home, 'postgres.log');
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) {
    renameSync(path, `${path}.1`);
  }
  const descriptor = openSync(path, 'a', 0o600);
  const from = statSync(path).size;
  return {
    path,
    descriptor,
    written: () => readFileSync(path).subarray(from).toString('utf8').trim(),
    close: () => closeSync(descriptor),
  };
}
