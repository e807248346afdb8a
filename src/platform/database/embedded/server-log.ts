import { closeSync, constants, lstatSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { openPrivate } from './private-file.js';

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
  if ((lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) {
    renameSync(path, `${path}.1`);
  }
  const { O_WRONLY, O_CREAT, O_APPEND } = constants;
  const descriptor = openPrivate(path, O_WRONLY | O_CREAT | O_APPEND);
  const from = lstatSync(path).size;
  return {
    path,
    descriptor,
    written: () => readFileSync(path).subarray(from).toString('utf8').trim(),
    close: () => closeSync(descriptor),
  };
}
