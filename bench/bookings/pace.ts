import { setTimeout as sleep } from 'node:timers/promises';
import { isCallCreation, TwilioSimulator } from '../../test/simulator/index.js';
import type { Bed } from '../support/bed.js';
import { freePort } from '../support/free-port.js';
import { Product } from '../support/product.js';
import { type Line, type Result, round } from '../support/result.js';
import { ACCOUNT, OWN_NUMBER, telephoneSettings, TOKEN } from '../telephone/account.js';
import { clearAway } from '../telephone/webhook/lay-out.js';
import { addDue, endOfBookings } from './due-bookings.js';

/** Calls a second that the carrier allows, and bookings that are due at once: two calls each, for twenty seconds. */
const RATES = [
  { allowed: 5, count: 50 },
  { allowed: 20, count: 200 },
];
/** Milliseconds from the writing of the bookings to their second. */
const LEAD_MS = 5_000;
const PATIENCE_MS = 60_000;

/** Booked calls that are all due in one second leave at the pace that the carrier allows. */
export async function runPace(bed: Bed): Promise<Result> {
  const lines: Line[] = [];
  for (const { allowed, count } of RATES) {
    const calls = await callsOf(bed, allowed, count);
    const seconds = (calls.at(-1)! - calls[0]!) / 1000;
    const perSecond = (calls.length - 1) / seconds;
    const ratio = perSecond / allowed;
    lines.push({
      benchmark: 'Bookings, pace of calls',
      figure: `${count} due in one second, calls a second`,
      ...{ product: round(perSecond), floor: String(allowed), ratio, goal: '0.95 to 1.05' },
      met: ratio >= 0.95 && ratio <= 1.05,
    });
  }
  const note =
    'Pace of calls: the floor is the setting; counted where the carrier is asked to call.';
  return { lines, notes: [note] };
}

/** @returns when the carrier was asked for each call, in milliseconds, the earliest first */
async function callsOf(bed: Bed, allowed: number, count: number): Promise<number[]> {
  const port = await freePort();
  const sim = await new TwilioSimulator({
    ...{ accountSid: ACCOUNT, authToken: TOKEN, unknownNumbers: { kind: 'never' } },
    pace: { callsPerSecond: 10_000, speechRate: 1_000, setupSeconds: 0.1 },
  }).start();
  sim.ownNumber(OWN_NUMBER);
  const asked: number[] = [];
  // Sees every request when it arrives and faults none.
  sim.faults.rest(
    (request) => {
      if (isCallCreation(request)) asked.push(performance.now());
      return false;
    },
    { kind: 'cut-before' },
  );
  const at = new Date(Math.ceil(Date.now() / 1000) * 1000 + LEAD_MS);
  await bed.withSql((sql) => addDue(sql, { count, member: 0, at, byTelephone: true }));
  const product = await Product.start(bed.url, [], {
    ...telephoneSettings(`http://127.0.0.1:${port}`, sim.url),
    ...{ ROLE: 'all', PORT: String(port), TWILIO_CALLS_PER_SECOND: String(allowed) },
  });
  try {
    const end = performance.now() + PATIENCE_MS;
    while (asked.length < 2 * count && performance.now() < end) await sleep(100);
    if (asked.length < 2 * count)
      throw new Error(`The carrier was asked for ${asked.length} of ${2 * count} calls.`);
    return asked.slice(0, 2 * count);
  } finally {
    await product.stop();
    await sim.stop();
    await bed.withSql(clearAway);
    await bed.withSql(endOfBookings);
  }
}
