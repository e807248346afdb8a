import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/**
 * Whether a request comes from this very machine and was addressed to it by a loopback name. The name counts too: a
 * foreign page can make its own host name lead to 127.0.0.1, but not change the Host header.
 * @param peer the address at the other end of the connection, not what a proxy claims
 */
export function isLocalVisit(peer: string | undefined, headers: IncomingHttpHeaders): boolean {
  const forwarded = headers['x-forwarded-for'] ?? headers['forwarded'] ?? headers['x-real-ip'];
  return forwarded === undefined && isLoopback(peer ?? '') && isLoopback(hostName(headers.host));
}

function hostName(host: string | undefined): string {
  const name = (host ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' ? '127.0.0.1' : name;
}

function isLoopback(address: string): boolean {
  const bare = address.replace(/^::ffff:/i, '');
  return (isIP(bare) === 4 && bare.startsWith('127.')) || bare === '::1';
}
