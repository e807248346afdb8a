import { Injectable } from '@nestjs/common';
import { addSeconds } from '../../../kernel/clock.js';
import { newId, newSecret } from '../../../kernel/ids.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { SECONDS } from '../rules/conversation-times.js';
import { limitKey, sessionLimit } from './session-jobs.js';

export interface NewSession {
  requestId: string;
  networkId: string;
  agencyId: string;
  bookingNumber: string;
  interpreterLabel: string;
}

const INSERT = `
  INSERT INTO session (id, request_id, network_id, agency_id, booking_number, room, interpreter_label, state, created_at,
                       state_since)
  SELECT s.id, s.request_id, s.network_id, s.agency_id, s.booking_number, s.room, s.interpreter_label, 'connecting', $2, $2
  FROM json_to_recordset($1::json) AS s (id uuid, request_id uuid, network_id uuid, agency_id uuid, booking_number text,
    room text, interpreter_label text)`;

/** Writes sessions that connect, each with the hour at which it ends at the latest. */
@Injectable()
export class WriteSessions {
  constructor(private readonly jobs: JobQueue) {}

  /** In the transaction that holds the requests' locks, or makes them. @returns their ids, in order */
  async write(tx: Transaction, sessions: readonly NewSession[], now: Date): Promise<string[]> {
    const rows = sessions.map((session) => ({
      ...{ id: newId(now.getTime()), request_id: session.requestId },
      ...{ network_id: session.networkId, agency_id: session.agencyId },
      ...{ booking_number: session.bookingNumber, interpreter_label: session.interpreterLabel },
      // What the carrier calls the conference: nobody may guess it.
      room: newSecret(),
    }));
    await tx.query(INSERT, [JSON.stringify(rows), now]);
    const runAt = addSeconds(now, SECONDS.session);
    const sessionIds = rows.map(({ id }) => id);
    // The job of many stays when one of them ends, and finds it ended.
    const key = sessionIds.length === 1 ? { key: limitKey(sessionIds[0]!) } : {};
    await this.jobs.add(tx, sessionLimit, { sessionIds }, { runAt, ...key });
    return sessionIds;
  }
}
