import { PGBENCH_MISSING, pgbenchVersion, runScript } from '../../request/pgbench.js';
import type { Bed } from '../../support/bed.js';
import { Child } from '../../support/child.js';
import { disturbance, interleave, type Interleaved, medianOf } from '../../support/interleave.js';
import { Product } from '../../support/product.js';
import { type Line, type Result, round } from '../../support/result.js';
import { quantile } from '../../support/statistics.js';
import { type Captured, captureWebhooks, SETTINGS } from './capture.js';
import { WEBHOOKS } from './conversation.js';
import { clearAway, layOut } from './lay-out.js';
import { FIRST_NUMBER } from './numbers.js';
import { playLoad, type WebhookRate } from './play-load.js';
import { isTransaction, type Phase, phasesOf, playedPhases, webhookScript } from './script.js';

const REPEATS = 5;
const SECONDS = 3;
const CONNECTIONS = 8;
/** Conversations that are laid out for one round: more than are ever played in it. */
const LAID_OUT = 4_000;

type Sides = 'product' | 'path' | 'transaction';

/** Webhooks of whole conversations by telephone, as fast as they are answered, beside pgbench with the product's SQL. */
export async function runWebhook(bed: Bed): Promise<Result> {
  const version = await pgbenchVersion();
  if (!version) return { lines: [], notes: [`Webhook: not measured. ${PGBENCH_MISSING}`] };
  const captured = await captureWebhooks(bed);
  const product = await Product.start(bed.url, [], SETTINGS);
  const client = await Child.start(new URL('./load-client.ts', import.meta.url));
  try {
    const load = () => productRound(bed, client, product);
    // Lets V8 compile what is hot.
    await load();
    await load();
    const path = phasesOf(captured, () => true);
    const transaction = phasesOf(captured, isTransaction);
    const measured = await interleave<Sides, WebhookRate>(REPEATS, {
      product: load,
      path: () => floorRound(bed, captured, path),
      transaction: () => floorRound(bed, captured, transaction),
    });
    return {
      lines: linesOf(measured),
      notes: [introduce(captured, measured, version), `Webhook: ${disturbance(measured)}`],
    };
  } finally {
    await client.stop();
    await product.stop();
    await bed.withSql(clearAway);
  }
}

let laidOut = 1;

/** Every round has conversations of its own. */
async function freshNumbers(bed: Bed, at: Date): Promise<number> {
  const first = FIRST_NUMBER + laidOut++ * 1_000_000;
  await bed.withSql(async (sql) => {
    await clearAway(sql);
    await layOut(sql, first, LAID_OUT, at);
  });
  return first;
}

async function productRound(bed: Bed, client: Child, product: Product): Promise<WebhookRate> {
  const first = await freshNumbers(bed, new Date());
  const order = { port: product.port, connections: CONNECTIONS, seconds: SECONDS, count: LAID_OUT };
  return bed.withSql((sql) => playLoad(client, sql, { ...order, first }));
}

async function floorRound(
  bed: Bed,
  captured: Captured,
  phases: readonly Phase[],
): Promise<WebhookRate> {
  const first = await freshNumbers(bed, captured.at);
  const { perSecond, transactions } = await runScript(webhookScript(phases, captured), {
    ...{ databaseUrl: bed.url, clients: CONNECTIONS, seconds: SECONDS },
    variables: { turn: '0', at: '0', clients: String(CONNECTIONS), first: String(first) },
  });
  const players = Array.from({ length: CONNECTIONS }, (_, client) =>
    playedPhases(phases, first, CONNECTIONS, client),
  );
  const answers: number[] = [];
  for (const { client, ms } of transactions) {
    const phase = players[client]!.next().value as Phase;
    if (phase.kind !== 'after') answers.push(ms);
  }
  const conversations = answers.length / (WEBHOOKS * 1.1);
  if (conversations > LAID_OUT) throw new Error('pgbench has played more than was laid out.');
  return {
    perSecond: (perSecond * answers.length) / transactions.length,
    p99: quantile(answers, 0.99),
    conversations,
  };
}

function linesOf(measured: Interleaved<Sides, WebhookRate>): Line[] {
  const line = (
    figure: 'perSecond' | 'p99',
    side: Sides,
    what: string,
    goal: string,
    met: ((ratio: number) => boolean) | null,
  ): Line => {
    const ratio = medianOf(measured, (sides) => sides.product[figure] / sides[side][figure]);
    return {
      benchmark: 'Telephone, webhook',
      figure: `${CONNECTIONS} connections, ${what}`,
      product: round(medianOf(measured, (sides) => sides.product[figure])),
      floor: round(medianOf(measured, (sides) => sides[side][figure])),
      ratio,
      goal,
      met: met?.(ratio) ?? null,
    };
  };
  return [
    line('perSecond', 'path', 'a second', '≥ 0.6', (ratio) => ratio >= 0.6),
    line('p99', 'path', 'p99 ms of the answer', '≤ 3', (ratio) => ratio <= 3),
    line('perSecond', 'transaction', 'a second, the transactions alone', '', null),
  ];
}

function introduce(
  { webhooks, notifications }: Captured,
  measured: Interleaved<Sides, WebhookRate>,
  version: string,
): string {
  const count = (of: (webhook: Captured['webhooks'][number]) => unknown[][]) =>
    webhooks.reduce((sum, webhook) => sum + of(webhook).flat().length, 0);
  const played = round(medianOf(measured, (sides) => sides.product.conversations));
  return (
    `Webhook: ${version}; a conversation is ${WEBHOOKS} webhooks (5 of them want a document), one in ten comes twice. ` +
    `The floor runs its ${count(({ answer }) => answer)} statements before the answers and ` +
    `${count(({ after }) => after)} after them, not the ${notifications} of the socket bus. The product’s clock runs ` +
    `until the last callback is interpreted; after each round (${played} conversations) the ledger was exact: one entry ` +
    `each, to the second. ${SECONDS} s a round, ${REPEATS} rounds.`
  );
}
