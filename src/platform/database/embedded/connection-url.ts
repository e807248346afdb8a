import { createServer } from 'node:net';
import { join } from 'node:path';
import { readPrivate, writePrivate } from './private-file.js';

/** The product's database, and the one role that may connect: its owner, no superuser. */
export const DATABASE = 'truchement';
export const ROLE = 'truchement';

/** Where a cluster keeps the role's random password, for its owner's eyes only. */
export function passwordFile(cluster: string): string {
  return join(cluster, 'truchement.password');
}

/** The role's password. */
export function readPassword(cluster: string): string {
  return readPrivate(passwordFile(cluster));
}

/** The URL at which the server answers on this machine. */
export function connectionUrl(password: string, port: number): string {
  return `postgres://${ROLE}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

/**
 * The port of the last time if it is free, so that the URL outlives a restart and pools of other
 * processes find the server again; else any free one.
 */
export async function choosePort(home: string): Promise<number> {
  const last = lastPort(home);
  if (last && (await tryPort(last))) return last;
  const port = await tryPort(0);
  if (!port) throw new Error('No TCP port of 127.0.0.1 is free.');
  return port;
}

/** Keeps the port for the next start. */
export function rememberPort(home: string, port: number): void {
  try {
    writePrivate(portFile(home), String(port));
  } catch {
    // Costs a new port next time, which is not worth refusing to start.
  }
}

function lastPort(home: string): number | null {
  try {
    const port = Number(readPrivate(portFile(home)));
    return Number.isInteger(port) && port > 1023 && port < 65536 ? port : null;
  } catch {
    return null;
  }
}

function portFile(home: string): string {
  return join(home, 'port');
}

/** The port if it could be bound just now (0: any), else 0. */
function tryPort(port: number): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(0));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
