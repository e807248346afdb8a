import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bed, Sql } from '../support/bed.js';
import { benchId, KIND } from '../support/ids.js';
import { AGENCIES } from '../support/populate.js';
import { Product } from '../support/product.js';
import { endOfRequests } from './end-of-requests.js';
import {
  endOfLog,
  LOG_EVERYTHING,
  type LoggedStatement,
  statementsSince,
} from './logged-statements.js';
import { type PgbenchScript, pgbenchScript, type TypedStatement } from './pgbench-script.js';
import { PostConnection } from './post-connection.js';

/** What one POST makes the product ask of PostgreSQL. */
export interface Captured {
  /** Every statement that the answer waits for: the session, what must be known, the transaction. */
  path: PgbenchScript;
  /** The transaction alone. */
  transaction: PgbenchScript;
  pathStatements: number;
  transactionStatements: number;
  /** Statements of the socket bus, which the answer does not wait for and the floor does not pay. */
  notifications: number;
}

const MEMBER = 3;
/** The name that the pool of the product gives its connections. */
export const APPLICATION = 'truchement';

/** Lets the server write down what the product says during one POST. The server is restarted twice. */
export async function captureStatements(bed: Bed): Promise<Captured> {
  await bed.restart(LOG_EVERYTHING);
  const product = await Product.start(bed.url);
  const connection = await PostConnection.open(product.port);
  try {
    // Others first: what a process does once in its life is no part of a request.
    for (let member = 1; member < MEMBER; member += 1) await create(connection, member);
    // Events are told after the answer.
    await sleep(500);
    const offset = await endOfLog(bed.logFile);
    await create(connection, MEMBER);
    await sleep(500);
    const statements = await statementsSince(bed.logFile, offset);
    return await bed.withSql((sql) => toScripts(statements, sql));
  } finally {
    connection.close();
    await product.stop();
    await bed.withSql(endOfRequests);
    await bed.restart();
  }
}

async function create(connection: PostConnection, member: number): Promise<void> {
  const status = await connection.create({
    what: 'requests',
    member,
    idempotencyKey: randomUUID(),
  });
  if (status !== 201) throw new Error(`The product answered ${status} to a request.`);
}

async function toScripts(statements: LoggedStatement[], sql: Sql): Promise<Captured> {
  const path: TypedStatement[] = [];
  for (const statement of statements)
    if (statement.application === APPLICATION)
      path.push({ ...statement, types: await parameterTypes(sql, statement) });
  const transaction = transactionOf(path);
  const lasting = new Set([benchId(KIND.network, 1)]);
  for (let rank = 1; rank <= AGENCIES; rank += 1)
    lasting.add(benchId(KIND.agency, rank)).add(benchId(KIND.contract, rank));
  return {
    path: pgbenchScript(path, MEMBER, lasting),
    transaction: pgbenchScript(transaction, MEMBER, lasting),
    pathStatements: path.length,
    transactionStatements: transaction.length,
    notifications: statements.length - path.length,
  };
}

/** From BEGIN to COMMIT on the connection that writes the request; where it stands alone, the one statement. */
function transactionOf(path: TypedStatement[]): TypedStatement[] {
  const writes = path.findIndex(({ sql }) => /INSERT INTO request\b/.test(sql));
  if (writes < 0) throw new Error('No statement of the product writes a request: look at the log.');
  const same = path.filter(({ pid }) => pid === path[writes]!.pid);
  const at = same.indexOf(path[writes]!);
  const begin = same.slice(0, at).findLastIndex(({ sql }) => /^(BEGIN|START)\b/i.test(sql));
  if (begin < 0) return [same[at]!];
  const commit = same.findIndex(({ sql }, index) => index > at && /^COMMIT\b/i.test(sql));
  return same.slice(begin, commit + 1);
}

/** The types that PostgreSQL gives the statement's parameters. */
export async function parameterTypes(sql: Sql, statement: LoggedStatement): Promise<string[]> {
  if (statement.parameters.length === 0) return [];
  await sql(`PREPARE probe AS ${statement.sql}`);
  const [probe] = await sql<{ types: string[] }>(
    `SELECT parameter_types::text[] AS types FROM pg_prepared_statements WHERE name = 'probe'`,
  );
  await sql('DEALLOCATE probe');
  return probe!.types;
}
