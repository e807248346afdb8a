import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile } from '../support/statistics.js';
import type { PgbenchScript } from './pgbench-script.js';
import type { Throughput } from './post-load.js';

const PROGRAM = 'pgbench';

/** Said where the program is missing; everything that needs no floor of PostgreSQL's own still runs. */
export const PGBENCH_MISSING =
  'pgbench is not installed, so there is no floor to measure against. It comes with PostgreSQL’s contrib ' +
  'package (Debian and Ubuntu: apt install postgresql-contrib), not with npm.';

export interface PgbenchOrder {
  databaseUrl: string;
  clients: number;
  seconds: number;
  firstMember: number;
  /** Numbers from here on have not been used for new ids. */
  firstNew: number;
  /** Transactions a second; as many as possible where absent. */
  rate?: number;
}

/** pgbench's own words for its version; null where it is missing. */
export async function pgbenchVersion(): Promise<string | null> {
  const { code, output } = await run(['--version'], {}).catch(() => ({ code: 1, output: '' }));
  return code === 0 ? output.trim() : null;
}

/** Runs the script in prepared mode. @throws Error with pgbench's own words when a transaction failed */
export async function runPgbench(script: PgbenchScript, order: PgbenchOrder): Promise<Throughput> {
  const { perSecond, transactions } = await runScript(script, {
    ...order,
    variables: {
      turn: '-1',
      clients: String(order.clients),
      first_member: String(order.firstMember),
      first_new: String(order.firstNew),
    },
  });
  const latencies = transactions.map(({ ms }) => ms);
  return { perSecond, p99: quantile(latencies, 0.99) };
}

export interface ScriptOrder {
  databaseUrl: string;
  clients: number;
  seconds: number;
  /** As `PgbenchOrder` has it. */
  rate?: number;
  variables: Record<string, string>;
}

/** What a script did: each client's transactions in their order, with their milliseconds less the wait for their turn. */
export interface ScriptRun {
  perSecond: number;
  transactions: { client: number; ms: number }[];
}

/** Runs any script in prepared mode. @throws Error with pgbench's own words when a transaction failed */
export async function runScript(script: PgbenchScript, order: ScriptOrder): Promise<ScriptRun> {
  const folder = await mkdtemp(join(tmpdir(), 'truchement-pgbench-'));
  try {
    const file = join(folder, 'script.sql');
    await writeFile(file, script.text);
    const variables = { ...script.definitions, ...order.variables };
    const { code, output } = await run(
      [
        ...['-n', '-M', 'prepared', '-c', String(order.clients), '-T', String(order.seconds)],
        ...['-l', '--log-prefix', join(folder, 'log'), '-f', file],
        ...(order.rate ? ['-R', String(order.rate)] : []),
        ...Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]),
      ],
      connection(order.databaseUrl),
    );
    const perSecond = /tps = ([\d.]+) \(without initial/.exec(output)?.[1];
    if (code !== 0 || !perSecond) throw new Error(`pgbench failed:\n${output}`);
    return { perSecond: Number(perSecond), transactions: await readLog(folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The first word of a line is the client, the third microseconds, the seventh the wait, where there is a rate. */
async function readLog(folder: string): Promise<ScriptRun['transactions']> {
  const logs = (await readdir(folder)).filter((name) => name.startsWith('log.'));
  const texts = await Promise.all(logs.map((name) => readFile(join(folder, name), 'utf8')));
  const lines = texts.flatMap((text) => text.trim().split('\n'));
  return lines.map((line) => {
    const words = line.split(' ').map(Number);
    return { client: words[0]!, ms: (words[2]! - (words[6] ?? 0)) / 1000 };
  });
}

function connection(databaseUrl: string): NodeJS.ProcessEnv {
  const { hostname, port, username, password, pathname } = new URL(databaseUrl);
  return {
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: username,
    PGPASSWORD: password,
    PGDATABASE: pathname.slice(1),
  };
}

function run(
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(PROGRAM, args, {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
