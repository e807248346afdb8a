import { setTimeout as sleep } from 'node:timers/promises';
import { APPLICATION, parameterTypes } from '../../request/capture.js';
import {
  endOfLog,
  LOG_EVERYTHING,
  type LoggedStatement,
  statementsSince,
} from '../../request/logged-statements.js';
import type { TypedStatement } from '../../request/pgbench-script.js';
import type { Bed, Sql } from '../../support/bed.js';
import { Product } from '../../support/product.js';
import { telephoneSettings } from '../account.js';
import { webhooksOf } from './conversation.js';
import { clearAway, layOut } from './lay-out.js';
import { FIRST_NUMBER } from './numbers.js';
import { PUBLIC, WebhookConnection } from './webhook-connection.js';

/** Statements that belong together: a transaction, or one that stands alone. */
export type Block = TypedStatement[];

/** What one webhook makes the product ask of PostgreSQL. */
export interface CapturedWebhook {
  /** What the answer waits for. */
  answer: Block[];
  /** What comes after it: the interpretation, and what is told to screens. */
  after: Block[];
  /** The same webhook a second time. */
  again: Block[];
}

export interface Captured {
  webhooks: CapturedWebhook[];
  /** The conversation that was listened to. */
  number: number;
  /** When it was played: later ones are laid out for the same instant, since its times stand in the statements. */
  at: Date;
  /** Statements of the socket bus, which the floor does not pay. */
  notifications: number;
}

/** How long the product may take to finish with a webhook, in milliseconds. */
const QUIET = 300;

/** The settings of the product that is measured: nobody is there to be called. */
export const SETTINGS = telephoneSettings(PUBLIC, 'http://127.0.0.1:9');

/** Lets the server write down what the product says during each webhook of one conversation, each sent twice. */
export async function captureWebhooks(bed: Bed): Promise<Captured> {
  await bed.restart(LOG_EVERYTHING);
  const product = await Product.start(bed.url, [], SETTINGS);
  const connection = await WebhookConnection.open(product.port);
  try {
    const number = FIRST_NUMBER + 7;
    const at = new Date();
    await bed.withSql((sql) => layOut(sql, FIRST_NUMBER, 20, at));
    // Others first: what a process does once in its life is no part of a webhook.
    for (let n = FIRST_NUMBER; n < number; n += 1) await play(connection, n, at);
    const webhooks: CapturedWebhook[] = [];
    let notifications = 0;
    for (const webhook of webhooksOf(number, Math.floor(at.getTime() / 1000))) {
      const first = await listen(bed, () => connection.send(webhook));
      const second = await listen(bed, () => connection.send(webhook));
      notifications += first.notifications;
      // A callback is stored, then answered; a document is given by one transaction.
      webhooks.push({
        answer: first.blocks.slice(0, 1),
        after: first.blocks.slice(1),
        again: second.blocks,
      });
    }
    return { webhooks, number, at, notifications };
  } finally {
    connection.close();
    await product.stop();
    await bed.withSql(clearAway);
    await bed.restart();
  }
}

async function play(connection: WebhookConnection, n: number, at: Date): Promise<void> {
  for (const webhook of webhooksOf(n, Math.floor(at.getTime() / 1000)))
    await connection.send(webhook);
  await sleep(QUIET);
}

async function listen(
  bed: Bed,
  work: () => Promise<unknown>,
): Promise<{ blocks: Block[]; notifications: number }> {
  const offset = await endOfLog(bed.logFile);
  await work();
  await sleep(QUIET);
  const all = await statementsSince(bed.logFile, offset);
  const ours = all.filter(({ application }) => application === APPLICATION);
  const blocks = await bed.withSql((sql) => typed(sql, blocksOf(ours)));
  return { blocks, notifications: all.length - ours.length };
}

/** In the order in which they began; what other connections did meanwhile stays outside of a transaction. */
function blocksOf(statements: readonly LoggedStatement[]): LoggedStatement[][] {
  const blocks: LoggedStatement[][] = [];
  const open = new Map<string, LoggedStatement[]>();
  for (const statement of statements) {
    const block = open.get(statement.pid) ?? [];
    if (block.length === 0) blocks.push(block);
    block.push(statement);
    if (/^(BEGIN|START)\b/i.test(statement.sql)) open.set(statement.pid, block);
    if (/^(COMMIT|ROLLBACK)\b/i.test(statement.sql)) open.delete(statement.pid);
  }
  return blocks;
}

async function typed(sql: Sql, blocks: LoggedStatement[][]): Promise<Block[]> {
  const result: Block[] = [];
  for (const block of blocks) {
    const statements: Block = [];
    for (const statement of block)
      statements.push({ ...statement, types: await parameterTypes(sql, statement) });
    result.push(statements);
  }
  return result;
}
