import { constants, openSync, readFileSync, closeSync, writeFileSync } from 'node:fs';

/**
 * Files that we keep in folders which another user may own: root must not be led by a link to
 * write or read anything else there.
 */
export function openPrivate(path: string, flags: number): number {
  return openSync(path, flags | constants.O_NOFOLLOW, 0o600);
}

/** Writes the whole file, readable by its owner alone. */
export function writePrivate(path: string, text: string): void {
  const file = openPrivate(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** The text of a file, without white space around it. */
export function readPrivate(path: string): string {
  const file = openPrivate(path, constants.O_RDONLY);
  try {
    return readFileSync(file, 'utf8').trim();
  } finally {
    closeSync(file);
  }
}
