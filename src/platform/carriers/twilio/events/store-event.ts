import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { Database } from '../../../database/transactions.js';

/** An event as it is to be stored. */
export interface NewEvent {
  /** The call's or the conference's sid. */
  resourceSid: string;
  event: string;
  sequence: number;
  callSid: string;
  /** Our id, where the address carried it; else the call of that sid. */
  callId?: string;
  room?: string;
  /** The carrier's time. */
  at: Date;
  /** Without any telephone number. */
  body: object;
  source: 'webhook' | 'reconcile';
}

const INSERT = `
  INSERT INTO provider_event (resource_sid, event, sequence, call_sid, call_id, room, at, body, source, received_at)
  VALUES ($1, $2, $3, $4, (SELECT id FROM call WHERE id = $5 OR ($5::uuid IS NULL AND sid = $4)), $6, $7, $8, $9, $10)
  ON CONFLICT DO NOTHING RETURNING call_id AS "callId"`;

/** Keeps what the carrier says, once whatever is repeated: nothing is done about it before. */
@Injectable()
export class StoreEvent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the call to interpret; undefined where the event was known already, or its call isn't */
  async store(event: NewEvent): Promise<string | undefined> {
    const [row] = await this.database.query<{ callId: string | null }>(INSERT, [
      ...[event.resourceSid, event.event, event.sequence, event.callSid, event.callId ?? null],
      ...[event.room ?? null, event.at, JSON.stringify(event.body), event.source, this.clock.now()],
    ]);
    return row?.callId ?? undefined;
  }
}
