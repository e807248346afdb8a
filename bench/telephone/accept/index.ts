import { TwilioSimulator } from '../../../test/simulator/index.js';
import { endOfRequests } from '../../request/end-of-requests.js';
import type { Bed } from '../../support/bed.js';
import { freePort } from '../../support/free-port.js';
import { benchId, KIND } from '../../support/ids.js';
import { disturbance, interleave, type Interleaved, medianOf } from '../../support/interleave.js';
import { Product } from '../../support/product.js';
import { type Line, type Result, round } from '../../support/result.js';
import { quantile } from '../../support/statistics.js';
import { ACCOUNT, OWN_NUMBER, telephoneSettings, TOKEN } from '../account.js';
import { clearAway } from '../webhook/lay-out.js';
import { type Accepted, acceptMany } from './accept-many.js';

const REPEATS = 3;
const SECONDS = 6;
/** The first is the goal's; the other is for a machine, or an hour, that has no room for it. */
const RATES = [50, 10];
const AGENCY = '+33353010001';

const INTRODUCTION =
  `Accept to joined: agencies press their keys at a steady pace for ${SECONDS} s a round, ${REPEATS} rounds, on one ` +
  `process that does everything (ROLE=all); the way to Twilio is the loopback.`;

/** From an agency's key to the command that calls the professional, in real time, with the simulator as Twilio. */
export async function runAccept(bed: Bed): Promise<Result> {
  const port = await freePort();
  const sim = await new TwilioSimulator({
    ...{ accountSid: ACCOUNT, authToken: TOKEN, unknownNumbers: { kind: 'busy' }, keep: 50_000 },
    pace: { callsPerSecond: 10_000, speechRate: 1_000, setupSeconds: 0.1 },
  }).start();
  sim.ownNumber(OWN_NUMBER);
  const settings = telephoneSettings(`http://127.0.0.1:${port}`, sim.url);
  await bed.withSql((sql) => setLine(sql, AGENCY));
  const product = await Product.start(bed.url, [], {
    ...settings,
    ...{ ROLE: 'all', PORT: String(port) },
  });
  let firstMember = 1;
  const accept = (perSecond: number) => () =>
    bed.withSql(async (sql) => {
      const count = SECONDS * perSecond;
      const order = { agency: AGENCY, firstMember, count, everyMs: 1000 / perSecond };
      firstMember += count;
      return acceptMany(sim, sql, product.origin, order);
    });
  try {
    await accept(10)();
    const result: Result = { lines: [], notes: [INTRODUCTION] };
    for (const rate of RATES) {
      const measured = await interleave(REPEATS, { product: accept(rate) });
      result.lines.push(...linesOf(rate, measured));
      result.notes.push(`${rate} keys a second: ${missedIn(measured)}${disturbance(measured)}`);
    }
    return result;
  } finally {
    await product.stop();
    await sim.stop();
    await bed.withSql(async (sql) => {
      await setLine(sql, null);
      await clearAway(sql);
      await endOfRequests(sql);
    });
  }
}

/** Said where the product, or the machine, could not keep the pace. */
function missedIn(measured: Interleaved<'product', Accepted>): string {
  const sum = (of: (one: Accepted) => number) =>
    measured.rounds.reduce((all, { sides }) => all + of(sides.product), 0);
  const missed = sum((one) => one.missed);
  const all = missed + sum((one) => one.toCommand.length);
  return missed > 0
    ? `${missed} of ${all} rang out before anybody heard them: too fast here. `
    : '';
}

/** The first agency is called by telephone, or not. */
async function setLine(sql: Parameters<typeof clearAway>[0], line: string | null): Promise<void> {
  await sql(`UPDATE contract SET line = $2, strategy = 'one_at_a_time' WHERE id = $1`, [
    benchId(KIND.contract, 1),
    line,
  ]);
}

function linesOf(rate: number, measured: Interleaved<'product', Accepted>): Line[] {
  const line = (what: string, of: (one: Accepted) => number[], share: number): Line => ({
    benchmark: 'Telephone, accept to joined',
    figure: `${rate} keys a second, ms until ${what}, p${share * 100}`,
    product: round(medianOf(measured, ({ product: one }) => quantile(of(one), share))),
    floor: '–',
    ratio: null,
    goal: '',
    met: null,
  });
  return [
    line('the professional’s call is asked for', ({ toCommand }) => toCommand, 0.5),
    line('the professional’s call is asked for', ({ toCommand }) => toCommand, 0.99),
    line('the agency has its next document', ({ toDocument }) => toDocument, 0.99),
  ];
}
