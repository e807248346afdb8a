import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * A process told apart from any later process that gets the same pid, and from the processes of
 * another container or machine that sees the same files.
 */
export interface ProcessIdentity {
  pid: number;
  /** Opaque mark of the instant the process started. */
  start: string;
  /** Opaque mark of the pid namespace in which `pid` means something. */
  machine: string;
  /** Tells two users of one process apart. */
  token: string;
}

/** Written form of an identity, made of `[0-9a-z-]` only: fit for a file name and a command line. */
export function formatIdentity(identity: ProcessIdentity): string {
  return [identity.pid, identity.start, identity.machine, identity.token].join('-');
}

/** The identity written by `formatIdentity`, or null when `text` is something else. */
export function parseIdentity(text: string): ProcessIdentity | null {
  const match = /^(\d+)-([0-9a-z]+)-([0-9a-z]+)-([0-9a-z]+)$/.exec(text);
  if (!match) return null;
  const [, pid, start, machine, token] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  return { pid: Number(pid), start, machine, token };
}

/** A fresh identity of this very process. */
export function identifySelf(): ProcessIdentity {
  return {
    pid: process.pid,
    start: processStart(process.pid) ?? 'unknown',
    machine: machineMark(),
    token: randomBytes(4).toString('hex'),
  };
}

/**
 * The mark of when process `pid` started, or null when no such process runs. A zombie does not
 * run: it only waits for its parent to look, which an init without manners never does.
 */
export function processStart(pid: number): string | null {
  return process.platform === 'linux' ? linuxProcessStart(pid) : psProcessStart(pid);
}

/** Whether that very process still runs; meaningful only when `machine` is `machineMark()`. */
export function isRunning(identity: ProcessIdentity): boolean {
  const start = processStart(identity.pid);
  return start !== null && start === identity.start;
}

/** The mark of this machine since its last boot, and of the pid namespace (container) in it. */
export function machineMark(): string {
  let text: string;
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    text = `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    text = hostname();
  }
  return shortHash(text);
}

function linuxProcessStart(pid: number): string | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    return null;
  }
  // The second field is the program's name and may hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, start] = [fields[0], fields[19]];
  return state === 'Z' || state === 'X' ? null : (start ?? null);
}

function psProcessStart(pid: number): string | null {
  try {
    const line = execFileSync('/bin/ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { LC_ALL: 'C', TZ: 'UTC' },
    }).trim();
    const [state, ...start] = line.split(/\s+/);
    return !state || state.startsWith('Z') ? null : shortHash(start.join(' '));
  } catch {
    return null;
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
