import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { Config } from '../config/config.js';
import { Database, type Transaction } from '../database/transactions.js';
import { JobQueue } from '../jobs/job-queue.js';
import type { Phrase } from './prompts/phrase.js';
import type { CallPlan, TelephoneCall } from './telephone-call.js';
import { advanceJob, announceJob, dialJob, endJob } from './telephone-jobs.js';

/** Seconds that a planned call may wait for its turn where the plan doesn't say. */
const PATIENCE = 120;
const ANNOUNCED_WITHIN = 60;

const COLUMNS = `id, direction, subject, state, line, own_number AS "ownNumber", dialogue`;

const PLAN = `
  INSERT INTO call (id, direction, subject, state, line, own_number, dialogue, ring_seconds, limit_seconds, send_digits,
                    dial_before, created_at, look_at, detects_machine, awaits_beep)
  SELECT p.id, 'out', p.subject, 'planned', p.line, $2, p.dialogue, p.ring_seconds, p.limit_seconds, p.send_digits,
         p.dial_before, $3, $3, p.detects_machine, p.awaits_beep
  FROM json_to_recordset($1::json) AS p (id uuid, subject text, line text, dialogue jsonb, ring_seconds int,
    limit_seconds int, send_digits text, dial_before timestamptz, detects_machine boolean, awaits_beep boolean)`;

/**
 * The features' commands to the telephone. Each is written in the transaction that decided it and carried out exactly
 * when that stands. None of them waits for a call's row, so they may be given under any lock.
 */
@Injectable()
export class TelephoneCalls {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly database: Database,
  ) {}

  /** Whether there is a telephone at all: settings name a carrier. */
  get available(): boolean {
    return this.config.telephone !== undefined;
  }

  /** Writes a call down and has it dialled, as soon as the carrier's limits let it. @returns its id */
  async plan(tx: Transaction, plan: CallPlan): Promise<string> {
    const [id] = await this.planMany(tx, [plan]);
    return id!;
  }

  /** The same for many, dialled in their order. @returns their ids */
  async planMany(tx: Transaction, plans: readonly CallPlan[]): Promise<string[]> {
    if (plans.length === 0) return [];
    const { telephone } = this.config;
    if (!telephone) throw new Error('A call was planned without a telephone');
    const now = this.clock.now();
    const rows = plans.map((plan) => ({
      ...{ id: newId(now.getTime()), subject: plan.subject, line: plan.line },
      ...{ dialogue: plan.dialogue ?? null, ring_seconds: plan.ringSeconds },
      ...{ limit_seconds: plan.limitSeconds, send_digits: plan.sendDigits ?? null },
      dial_before: plan.dialBefore ?? addSeconds(now, PATIENCE),
      detects_machine: plan.detectsMachine !== undefined,
      awaits_beep: plan.detectsMachine === 'after_greeting',
    }));
    await tx.query(PLAN, [JSON.stringify(rows), telephone.number, now]);
    const ids = rows.map(({ id }) => id);
    const jobs = plans.map(({ awaited, dialFrom }, place) => ({
      payload: { callId: ids[place]! },
      options: {
        ...{ key: `telephone.dial:${ids[place]}`, priority: awaited ? -1 : 0 },
        ...(dialFrom && { runAt: dialFrom }),
      },
    }));
    await this.jobs.addMany(tx, dialJob, jobs);
    return ids;
  }

  /**
   * Has the call ask its script now, with the input `advanced`, cutting short what it hears or the talk that it is in.
   * Nothing where a step has been asked meanwhile that saw this transaction, or where nobody has answered yet.
   */
  async advance(tx: Transaction, callId: string): Promise<void> {
    const [{ xid }] = (await tx.query<{ xid: string }>(
      'SELECT pg_current_xact_id()::text AS xid',
    )) as [{ xid: string }];
    await this.jobs.add(
      tx,
      advanceJob,
      { callId, decidedBy: xid },
      { key: `telephone.advance:${callId}` },
    );
  }

  /**
   * Ends the call, after `say` where somebody has answered. One that was not dialled yet never is. It is `out` once the
   * carrier says so, not before.
   */
  async end(tx: Transaction, callId: string, say: readonly Phrase[] = []): Promise<void> {
    await this.jobs.add(tx, endJob, { callId, say }, { key: `telephone.end:${callId}` });
  }

  /**
   * Says something to this call alone while it is in a talk, which goes on. A call that is out of it for a moment hears
   * it once it is back, within a minute.
   * @param say nothing of a person's: it stands in an address
   */
  async announce(tx: Transaction, callId: string, say: readonly Phrase[]): Promise<void> {
    const until = addSeconds(this.clock.now(), ANNOUNCED_WITHIN).toISOString();
    const key = `telephone.announce:${callId}:${say[0]?.key}`;
    await this.jobs.add(tx, announceJob, { callId, say, until }, { key });
  }

  /** Ends every live call of these subjects, as `end` does. */
  async endAll(
    tx: Transaction,
    subjects: readonly string[],
    say: readonly Phrase[] = [],
  ): Promise<void> {
    for (const id of await this.live(tx, subjects)) await this.end(tx, id, say);
  }

  /** The calls that serve these subjects and are not out, the latest first. @returns their ids */
  async live(tx: Transaction, subjects: readonly string[]): Promise<string[]> {
    return (await this.liveCalls(tx, subjects)).map(({ id }) => id);
  }

  /** The same, as they stand at this moment: their rows are not held. */
  async liveCalls(tx: Transaction, subjects: readonly string[]): Promise<TelephoneCall[]> {
    return tx.query<TelephoneCall>(
      `SELECT ${COLUMNS} FROM call WHERE subject = ANY($1) AND state <> 'out' ORDER BY id DESC`,
      [subjects],
    );
  }

  /** Whether a call of these subjects was sent to a talk and is not out, whatever was heard of it since. */
  async someoneMayTalk(tx: Transaction, subjects: readonly string[]): Promise<boolean> {
    const talking = await tx.query(
      `SELECT FROM call WHERE subject = ANY($1) AND state <> 'out' AND talks <> '[]' LIMIT 1`,
      [subjects],
    );
    return talking.length > 0;
  }

  /** @returns undefined where there is no such call */
  async find(callId: string, tx?: Transaction): Promise<TelephoneCall | undefined> {
    const [call] = await (tx ?? this.database).query<TelephoneCall>(
      `SELECT ${COLUMNS} FROM call WHERE id = $1`,
      [callId],
    );
    return call;
  }
}
