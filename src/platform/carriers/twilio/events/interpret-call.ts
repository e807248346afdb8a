import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { Database, type Transaction } from '../../../database/transactions.js';
import { defineJob } from '../../../jobs/job.js';
import { JobQueue } from '../../../jobs/job-queue.js';
import { JobRunner } from '../../../jobs/job-runner.js';
import { CallScripts } from '../../call-script.js';
import { endJob } from '../../telephone-jobs.js';
import { type CallRow, lockCall } from '../call-row.js';
import { changeCall, saveCall } from '../change-call.js';
import { type EventRow, heardEvent, RANK_SQL } from './heard-event.js';
import { type CallFacts, type Heard, interpretEvent, type Verdict } from './interpret-event.js';

const interpretJob = defineJob<{ callId: string }>('telephone.interpret');

const PENDING = `
  SELECT id, resource_sid, event, sequence, call_sid, room, at, body, received_at FROM provider_event
  WHERE call_id = $1 AND interpreted_at IS NULL ORDER BY at, ${RANK_SQL}, sequence, id`;

/**
 * Reads what was stored of a call and has it happen, in the order of the carrier's times. It runs at once after a
 * callback was answered; what a killed process left is read with the call's next event, or by the reconciler.
 */
@Injectable()
export class InterpretCall implements OnModuleInit, BeforeApplicationShutdown {
  readonly #log = new Logger(InterpretCall.name);
  readonly #inHand = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scripts: CallScripts,
    private readonly jobs: JobQueue,
    private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    this.runner.handle(interpretJob, ({ callId }) => this.interpret(callId));
  }

  /** Interprets the call's events once the answer in hand is on its way. */
  soon(callId: string): void {
    const work = new Promise<void>((resolve) => setImmediate(resolve))
      .then(() => this.interpret(callId))
      .catch((error: unknown) =>
        this.#log.error(error, `events of call ${callId} are left for later`),
      )
      .finally(() => this.#inHand.delete(work));
    this.#inHand.add(work);
  }

  /** Resolves when nothing that `soon` was told is in hand. */
  async idle(): Promise<void> {
    while (this.#inHand.size > 0) await Promise.all(this.#inHand);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.idle();
  }

  async interpret(callId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await lockCall(tx, callId);
      if (!row) return;
      const hadSid = row.sid !== null;
      const pending = await tx.query<EventRow>(PENDING, [callId]);
      for (const event of pending) {
        const verdict = await this.#interpret(tx, row, event);
        if (verdict.kind === 'early') {
          const options = {
            key: `telephone.interpret:${callId}`,
            runAt: verdict.until,
            notWithin: 1,
          };
          await this.jobs.add(tx, interpretJob, { callId }, options);
          break;
        }
        await tx.query(
          `UPDATE provider_event SET interpreted_at = $2, verdict = $3 WHERE id = $1`,
          [event.id, this.clock.now(), verdict.kind],
        );
      }
      if (pending.length > 0) await saveCall(tx, row);
      // It was to be ended while nobody knew its name.
      if (!hadSid && row.sid && row.end_asked_at && row.state !== 'out')
        await this.jobs.add(tx, endJob, { callId, say: row.farewell ?? [] });
    });
  }

  async #interpret(
    tx: Transaction,
    row: CallRow,
    event: EventRow,
  ): Promise<Verdict | { kind: 'stranger' }> {
    row.sid ??= event.call_sid;
    if (row.sid !== event.call_sid) return { kind: 'stranger' };
    const heard = heardEvent(event);
    if (!heard) return { kind: 'late' };
    const now = this.clock.now();
    const verdict = interpretEvent(factsOf(row), heard, now);
    if (verdict.kind !== 'applied') {
      noteTime(row, heard);
      return verdict;
    }
    for (const happening of verdict.happenings)
      await changeCall(tx, this.scripts, row, happening, now);
    if (heard.kind === 'joined' || heard.kind === 'left') {
      row.room_sid = heard.roomSid;
      row.room_sequence = heard.sequence < 0 ? null : String(heard.sequence);
    }
    return verdict;
  }
}

/** A late event still tells when something was. */
function noteTime(row: CallRow, { kind, at }: Heard): void {
  if (kind === 'ringing') row.ringing_at ??= at;
  if (kind === 'answered') row.answered_at ??= at;
}

function factsOf(row: CallRow): CallFacts {
  return {
    ...{ state: row.state, inAt: row.in_at, leftAt: row.left_at, room: row.room },
    ...{
      roomSid: row.room_sid,
      roomSequence: row.room_sequence === null ? null : Number(row.room_sequence),
    },
    talks: row.talks.flatMap(({ room, givenAt, backAt }) =>
      givenAt
        ? [{ room, givenAt: new Date(givenAt), backAt: backAt ? new Date(backAt) : null }]
        : [],
    ),
  };
}
