import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../../kernel/clock.js';
import { Database } from '../../../database/transactions.js';
import { JobQueue } from '../../../jobs/job-queue.js';
import { CallScripts } from '../../call-script.js';
import { dialJob, endJob } from '../../telephone-jobs.js';
import type { WhyOut } from '../../telephone-call.js';
import { type CallRow, lockCall } from '../call-row.js';
import { changeCall, endOfOurs, lookAt, saveCall } from '../change-call.js';
import { type SeenCall, TwilioApi } from '../client/twilio-api.js';
import { ENDINGS } from '../events/heard-event.js';
import { InterpretCall } from '../events/interpret-call.js';
import { StoreEvent } from '../events/store-event.js';
import { FindLostCall } from './find-lost-call.js';
import { LookAtRoom } from './look-at-room.js';

/** Seconds after which a request to dial that nobody noted the answer of is in doubt. */
const IN_HAND = 30;
/** Seconds, beyond the ringing, in which a call in doubt may still be heard of. */
const DOUBT = 60;

/**
 * Asks Twilio how a call stands that nothing was heard of for long, in whatever state, and stores what is new as events
 * of the source `reconcile`: they are interpreted as any other.
 */
@Injectable()
export class LookAtCall {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly api: TwilioApi,
    private readonly events: StoreEvent,
    private readonly calls: InterpretCall,
    private readonly scripts: CallScripts,
    private readonly jobs: JobQueue,
    private readonly lost: FindLostCall,
    private readonly rooms: LookAtRoom,
  ) {}

  /** Also asks again for the end that a call was to come to, unless that was refused just now. */
  async look(callId: string, { endRefused = false } = {}): Promise<void> {
    const row = await this.#read(callId);
    if (!row || row.state === 'out') return;
    if (row.state === 'planned') return this.#lookAtPlanned(row);
    const sid = row.sid ?? (await this.lost.find(row));
    if (!sid) return this.#lookAtDoubtful(row);
    await this.#lookAtNamed(row, sid);
    await this.calls.interpret(callId);
    const now = await this.#read(callId);
    if (now && now.state !== 'out' && now.sid) {
      await this.rooms.look(now);
      await this.calls.interpret(callId);
      if (now.end_asked_at && !endRefused) await this.#askForEnd(now);
    }
  }

  async #lookAtNamed(row: CallRow, sid: string): Promise<void> {
    const outcome = await this.api.fetchCall(sid);
    if (outcome.kind === 'refused' && outcome.status === 404) return this.#giveUp(row.id, 'lost');
    if (outcome.kind !== 'done') return;
    const call = outcome.value;
    const event = { resourceSid: sid, callSid: sid, callId: row.id, source: 'reconcile' as const };
    const store = (name: string, at: Date) =>
      this.events.store({ ...event, event: name, sequence: -1, at, body: {} });
    const answeredAt = this.#answeredAt(row, call);
    if (answeredAt && !['answered', 'in'].includes(row.state))
      await store('in-progress', answeredAt);
    else if (row.state === 'unknown') await store('initiated', call.startedAt ?? call.createdAt);
    if (call.status in ENDINGS) await store(call.status, call.endedAt ?? this.clock.now());
  }

  /** Twilio tells no instant of the answer: for an ended call its length does, for a living one its first step. */
  #answeredAt(row: CallRow, call: SeenCall): Date | undefined {
    if (call.endedAt && call.status === 'completed' && call.duration !== null)
      return addSeconds(call.endedAt, -call.duration);
    if (call.status !== 'in-progress') return undefined;
    return row.begun_at ?? this.clock.now();
  }

  /** Its job was lost, or died while Twilio was being asked. */
  async #lookAtPlanned(row: CallRow): Promise<void> {
    const now = this.clock.now();
    if (row.sent_at && now < addSeconds(row.sent_at, IN_HAND)) return;
    await this.database.transaction((tx) =>
      this.jobs.add(tx, dialJob, { callId: row.id }, { key: `telephone.dial:${row.id}` }),
    );
  }

  /** Never seen, though it would have rung out by now: it was not made. */
  async #lookAtDoubtful(row: CallRow): Promise<void> {
    const until = addSeconds(row.sent_at ?? row.created_at, (row.ring_seconds ?? 0) + DOUBT);
    if (this.clock.now() > until) await this.#giveUp(row.id, 'lost');
  }

  async #giveUp(callId: string, why: WhyOut): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await lockCall(tx, callId);
      if (!row) return;
      const now = this.clock.now();
      if (row.state === 'in')
        await changeCall(
          tx,
          this.scripts,
          row,
          { change: 'leave', at: now, tell: { kind: 'left', room: row.room!, at: now } },
          now,
        );
      await changeCall(tx, this.scripts, row, endOfOurs(now, why), now);
      await saveCall(tx, row);
    });
  }

  async #askForEnd(row: CallRow): Promise<void> {
    await this.database.transaction((tx) =>
      this.jobs.add(tx, endJob, { callId: row.id, say: [] }, { key: `telephone.end:${row.id}` }),
    );
  }

  /** The row as it stands, to be looked at again after a while whatever comes of it now. */
  async #read(callId: string): Promise<CallRow | undefined> {
    return this.database.transaction(async (tx) => {
      const row = await lockCall(tx, callId);
      if (!row || row.state === 'out') return row;
      row.look_at = lookAt({ ...row, ring_seconds: 0 }, this.clock.now());
      await tx.query(`UPDATE call SET look_at = $2 WHERE id = $1`, [callId, row.look_at]);
      return row;
    });
  }
}
