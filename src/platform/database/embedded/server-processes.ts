import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { processStart } from './process-identity.js';

/** The setting by which a server names the process it belongs to; PostgreSQL itself ignores it. */
export const OWNER_SETTING = 'truchement.owner';

/** What a running server writes about itself. */
export interface PidFile {
  pid: number;
  /** True once it accepts connections. */
  ready: boolean;
}

/** The cluster's `postmaster.pid`, or null when there is none (yet). */
export function readPidFile(cluster: string): PidFile | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : null;
  } catch {
    return null;
  }
}

/**
 * The living server processes on a cluster: the postmaster and, on Linux, those of its children
 * that may outlive it. Found by what they are, not by a pid from a file, since pids are used again.
 */
export function findServerProcesses(cluster: string): number[] {
  if (process.platform !== 'linux') return findPostmasterByCommand(cluster);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isServerOn(cluster, name))
    .map(Number);
}

/** The owner that a postmaster was started for, or null if it was started by other means. */
export function ownerOfServer(pid: number): string | null {
  return new RegExp(`${OWNER_SETTING}=([0-9a-z-]+)`).exec(commandOf(pid))?.[1] ?? null;
}

/** Whether anything at all has that pid, even a zombie: what PostgreSQL asks about its own pid file. */
export function pidIsTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Sends a signal to each; a process that has ended meanwhile is what was wanted. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** Every server process works in its cluster's folder. */
function isServerOn(cluster: string, pid: string): boolean {
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === cluster &&
      basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres') &&
      processStart(Number(pid)) !== null
    );
  } catch {
    return false;
  }
}

function findPostmasterByCommand(cluster: string): number[] {
  const pid = readPidFile(cluster)?.pid;
  if (!pid || processStart(pid) === null) return [];
  return commandOf(pid).includes(`-D ${cluster} `) ? [pid] : [];
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    }
    return execFileSync('/bin/ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
