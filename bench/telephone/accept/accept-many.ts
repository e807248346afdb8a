import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isCallCreation, type TwilioSimulator } from '../../../test/simulator/index.js';
import type { Sql } from '../../support/bed.js';
import { memberToken } from '../../support/ids.js';
import { LANGUAGE } from '../../support/populate.js';

export interface AcceptOrder {
  /** The line of the agency that takes everything. */
  agency: string;
  firstMember: number;
  count: number;
  everyMs: number;
}

/** Milliseconds from each agency's key. */
export interface Accepted {
  /** Until Twilio is asked to call the professional. */
  toCommand: number[];
  /** Until the agency's line has its next document. */
  toDocument: number[];
  /** Requests that nobody had accepted when the ring was over: the product was behind. */
  missed: number;
}

/** A round must be over by then, in milliseconds. */
const PATIENCE_MS = 120_000;

/** Which call was accepted and which one it led to, by the product's own rows. */
const PAIRS = `
  SELECT a.sid AS accepted, p.id AS professional FROM request r
  JOIN session s ON s.request_id = r.id
  JOIN leg i ON i.session_id = s.id AND i.party = 'interpreter' JOIN call a ON a.subject = 'leg:' || i.id
  JOIN leg l ON l.session_id = s.id AND l.party = 'professional' JOIN call p ON p.subject = 'leg:' || l.id
  WHERE r.id = ANY($1)`;
const LIVING = `
  SELECT FROM call WHERE state <> 'out'
  UNION ALL SELECT FROM request WHERE id = ANY($1) AND state NOT IN ('done', 'unmet', 'cancelled', 'failed') LIMIT 1`;

/**
 * Members ask at a steady pace, the agency answers each call and presses its key; the professionals are busy, so that
 * every request ends by itself. @throws Error where one does not
 */
export async function acceptMany(
  sim: TwilioSimulator,
  sql: Sql,
  origin: string,
  order: AcceptOrder,
): Promise<Accepted> {
  const keyed = new Map<string, number>();
  const asked = new Map<string, number>();
  sim
    .telephone(order.agency)
    .forgetsScripts()
    .answers({ after: 0.5 })
    .whenHears(
      /tapez 1/,
      (call) => {
        keyed.set(call.sid, sim.time.millis());
        return call.press('1');
      },
      { after: 0.3 },
    );
  // Sees every request when it arrives and faults none.
  sim.faults.clear();
  sim.faults.rest(
    (request) => {
      const address = request.params['StatusCallback']?.[0] ?? '';
      const callId = isCallCreation(request) && /calls\/([0-9a-f-]{36})\//.exec(address)?.[1];
      if (callId) asked.set(callId, sim.time.millis());
      return false;
    },
    { kind: 'cut-before' },
  );
  const ids = await askAtPace(origin, order);
  const start = performance.now();
  while ((await sql(LIVING, [ids])).length > 0) {
    if (performance.now() - start > PATIENCE_MS)
      throw new Error(`The requests are not over; ${keyed.size} of ${order.count} were accepted.`);
    await sleep(200);
  }
  const pairs = await sql<{ accepted: string; professional: string }>(PAIRS, [ids]);
  if (pairs.length === 0) throw new Error('No acceptance has led to a professional’s call.');
  const answered = new Map(
    sim.webhooks
      .filter(({ url }) => url.endsWith('/steps/2'))
      .map(({ params, at }) => [params['CallSid']!, at.getTime()]),
  );
  return {
    toCommand: pairs.map(
      ({ accepted, professional }) => asked.get(professional)! - keyed.get(accepted)!,
    ),
    missed: order.count - pairs.length,
    toDocument: pairs.map(({ accepted }) => answered.get(accepted)! - keyed.get(accepted)!),
  };
}

/** @returns the ids of the requests */
async function askAtPace(origin: string, order: AcceptOrder): Promise<string[]> {
  const start = performance.now();
  const answers: Promise<string>[] = [];
  for (let number = 0; number < order.count; number += 1) {
    await sleep(Math.max(0, start + number * order.everyMs - performance.now()));
    answers.push(ask(origin, order.firstMember + number, number));
  }
  return Promise.all(answers);
}

async function ask(origin: string, member: number, number: number): Promise<string> {
  const answer = await fetch(`${origin}/api/requests`, {
    method: 'POST',
    headers: {
      cookie: `truchement_session=${memberToken(member)}`,
      'x-requested-with': 'truchement',
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({
      ...{ language: LANGUAGE, gender: 'either', patientPlace: 'room' },
      ...{ professionalLine: 'telephone', telephone: `0561 91 ${String(number).padStart(4, '0')}` },
    }),
  });
  if (answer.status !== 201)
    throw new Error(`The product answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}
