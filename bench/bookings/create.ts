import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { APPLICATION, parameterTypes } from '../request/capture.js';
import { endOfLog, LOG_EVERYTHING, statementsSince } from '../request/logged-statements.js';
import { PGBENCH_MISSING, pgbenchVersion, runPgbench } from '../request/pgbench.js';
import {
  type PgbenchScript,
  pgbenchScript,
  type TypedStatement,
} from '../request/pgbench-script.js';
import { PostConnection } from '../request/post-connection.js';
import { PostLoad, type Throughput } from '../request/post-load.js';
import type { Bed } from '../support/bed.js';
import { benchId, KIND } from '../support/ids.js';
import { disturbance, interleave, medianOf } from '../support/interleave.js';
import { AGENCIES } from '../support/populate.js';
import { Product } from '../support/product.js';
import { type Result, round } from '../support/result.js';
import { endOfBookings, forgetDials, watchDials } from './due-bookings.js';

const MEMBER = 3;
const CONNECTIONS = 8;
const SECONDS = 3;
const REPEATS = 5;
const WARM_ROUNDS = 4;
const NEW_PER_ROUND = 10_000_000;

/** Bookings created as fast as possible, beside pgbench with the SQL that the product sends for them. */
export async function runBookingCreated(bed: Bed): Promise<Result> {
  const version = await pgbenchVersion();
  if (!version) return { lines: [], notes: [`Booking created: not measured. ${PGBENCH_MISSING}`] };
  await watchDials(bed);
  const { script, statements } = await capture(bed);
  const product = await Product.start(bed.url);
  const client = await PostLoad.start();
  const order = { connections: CONNECTIONS, seconds: SECONDS, firstMember: 1 };
  const side = async (load: () => Promise<Throughput>): Promise<Throughput> => {
    const seen = await load();
    await bed.withSql(endOfBookings);
    return seen;
  };
  const ofProduct = () =>
    side(() => client.run({ ...order, port: product.port, what: 'bookings' }));
  let rounds = 0;
  try {
    for (let warm = 0; warm < WARM_ROUNDS; warm += 1) await ofProduct();
    const measured = await interleave(REPEATS, {
      product: ofProduct,
      floor: () =>
        side(() =>
          runPgbench(script, {
            ...{ databaseUrl: bed.url, clients: CONNECTIONS, seconds: SECONDS, firstMember: 1 },
            firstNew: ++rounds * NEW_PER_ROUND,
          }),
        ),
    });
    const ratio = medianOf(
      measured,
      ({ product: ours, floor }) => ours.perSecond / floor.perSecond,
    );
    const line = {
      benchmark: 'Booking created',
      figure: `${CONNECTIONS} connections, a second`,
      product: round(medianOf(measured, (sides) => sides.product.perSecond)),
      floor: round(medianOf(measured, (sides) => sides.floor.perSecond)),
      ...{ ratio, goal: '≥ 0.6', met: ratio >= 0.6 },
    };
    const note = `Booking created: the floor runs the product’s ${statements} statements; ${client.name}. ${disturbance(measured)}`;
    return { lines: [line], notes: [note] };
  } finally {
    await client.stop();
    await product.stop();
    await forgetDials(bed);
  }
}

/** Lets the server write down what the product says during one POST. The server is restarted twice. */
async function capture(bed: Bed): Promise<{ script: PgbenchScript; statements: number }> {
  await bed.restart(LOG_EVERYTHING);
  const product = await Product.start(bed.url);
  const connection = await PostConnection.open(product.port);
  try {
    for (let member = 1; member < MEMBER; member += 1) await book(connection, member);
    await sleep(500);
    const offset = await endOfLog(bed.logFile);
    await book(connection, MEMBER);
    await sleep(500);
    const logged = await statementsSince(bed.logFile, offset);
    return await bed.withSql(async (sql) => {
      const path: TypedStatement[] = [];
      for (const statement of logged.filter(({ application }) => application === APPLICATION))
        path.push({ ...statement, types: await parameterTypes(sql, statement) });
      const [made] = await sql<{ number: string }>(
        `SELECT booking_number AS number FROM booking WHERE member_id = $1`,
        [benchId(KIND.member, MEMBER)],
      );
      const lasting = new Set([benchId(KIND.network, 1)]);
      for (let rank = 1; rank <= AGENCIES; rank += 1)
        for (const kind of [KIND.agency, KIND.contract, KIND.account])
          lasting.add(benchId(kind, rank));
      const script = pgbenchScript(path, MEMBER, lasting, made!.number);
      return { script, statements: path.length };
    });
  } finally {
    connection.close();
    await product.stop();
    await bed.withSql(endOfBookings);
    await bed.restart();
  }
}

async function book(connection: PostConnection, member: number): Promise<void> {
  const idempotencyKey = randomUUID();
  const status = await connection.create({ what: 'bookings', member, idempotencyKey });
  if (status !== 201) throw new Error(`The product answered ${status} to a booking.`);
}
