import { inspect } from 'node:util';
import { ConfigError } from '../platform/config/config.js';
import { EmbeddedPostgresError } from '../platform/database/embedded/index.js';

/** What to say when the process can't start, and its exit code: 2 for settings, 1 for everything else. */
export interface Failure {
  /** For a person: one readable line where we know the way out, else the error with its stack. */
  words: string;
  exitCode: 1 | 2;
}

interface SystemError {
  code?: string;
  syscall?: string;
  port?: number;
  message?: string;
  address?: string;
  /** Node's answer where it tried several addresses of one name. */
  errors?: SystemError[];
}

/** Turns whatever stopped the start into words. */
export function explainFailure(error: unknown): Failure {
  if (error instanceof ConfigError) return { words: error.message, exitCode: 2 };
  if (error instanceof EmbeddedPostgresError) return { words: error.message, exitCode: 1 };
  const known = explainSystemError((error ?? {}) as SystemError);
  return { words: known ?? inspect(error), exitCode: 1 };
}

function explainSystemError(error: SystemError): string | undefined {
  const { code = '', port, message } = error.errors?.[0] ?? error;
  if (code === 'EADDRINUSE' && error.syscall === 'listen')
    return `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${(port ?? 3000) + 1} npm start`;
  if (code === 'EACCES' && error.syscall === 'listen')
    return `Port ${port} may only be opened by root. Choose one from 1024 on: PORT=3000 npm start`;
  if (code === 'EADDRNOTAVAIL' && error.syscall === 'listen')
    return `HOST is ${error.address}, which is not an address of this machine. Set HOST=127.0.0.1, or 0.0.0.0 for all addresses.`;
  if (['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'EAI_AGAIN'].includes(code))
    return `No PostgreSQL answers at the address in DATABASE_URL (${code}). Start it, or correct DATABASE_URL.`;
  if (code === '28P01' || code === '28000')
    return `PostgreSQL refuses the user or password in DATABASE_URL: ${message}.`;
  if (code === '3D000')
    return `The database in DATABASE_URL does not exist: ${message}. Create it, or correct DATABASE_URL.`;
  if (code === '42P01' || code === '42703')
    return `The database is not that of this version (${message}). Start the service once: it brings it up to date.`;
  return undefined;
}
