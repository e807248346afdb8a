import { spawn } from 'node:child_process';

/** Who a child process runs as; absent numbers mean "as we are". */
export interface ProgramUser {
  uid?: number;
  gid?: number;
}

/** How a program ended; `code` is null when a signal ended it or it could not be started. */
export interface ProgramResult {
  code: number | null;
  /** What it wrote on its output and error streams, in order of arrival. */
  output: string;
}

/**
 * A small, fixed environment for the server's programs: what the caller's shell holds (locale, PG*
 * variables, LD_* paths) must not change how the server behaves.
 */
export const SERVER_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** Runs a program to its end. Never rejects: a program that cannot start is told in `output`. */
export function runProgram(
  path: string,
  args: readonly string[],
  user: ProgramUser = {},
  input = '',
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn(path, args, {
      ...user,
      // The caller's folder may be closed to `user`, and libuv changes folder before user.
      cwd: '/',
      env: SERVER_ENVIRONMENT,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const collected = () => Buffer.concat(chunks).toString('utf8').trim();
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output: collected() }));
    // A program that ends before it has read everything breaks the pipe; its exit code tells more.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
