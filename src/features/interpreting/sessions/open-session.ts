import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { newId, newSecret } from '../../../kernel/ids.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { OpenLeg } from '../legs/open-leg.js';
import { room } from '../../live/index.js';
import { SECONDS } from '../rules/conversation-times.js';
import { RequestNumbers } from '../telephone/request-numbers.js';
import type { RequestRow } from '../requests/request-row.js';
import { WaitingCalls } from '../telephone/waiting-calls.js';
import { WarnOfLimit } from '../telephone/warn-of-limit.js';
import { freeBookingNumber } from './booking-number.js';
import {
  type InterpreterGiven,
  OpenInterpreterLeg,
  type OpenedSession,
} from './open-interpreter-leg.js';
import { limitKey, sessionLimit } from './session-jobs.js';
import { TellSession } from './tell-session.js';

export interface SessionGiven extends InterpreterGiven {
  requestId: string;
  networkId: string;
  /** Of a booking; a free one is drawn where absent. */
  bookingNumber?: string;
  /** Seconds until the professional must have joined, where it is not the usual time. */
  professionalJoinSeconds?: number;
}

/** Opens the session of a request that an agency has just accepted. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly openLeg: OpenLeg,
    private readonly openInterpreterLeg: OpenInterpreterLeg,
    private readonly tell: TellSession,
    private readonly numbers: RequestNumbers,
    private readonly waiting: WaitingCalls,
    private readonly warnings: WarnOfLimit,
  ) {}

  /** In the transaction of the acceptance, which holds the request's lock. */
  async open(tx: Transaction, given: SessionGiven): Promise<OpenedSession> {
    const now = this.clock.now();
    const sessionId = newId(now.getTime());
    const { networkId, requestId, round } = given;
    await tx.query(
      `INSERT INTO session (id, request_id, network_id, agency_id, booking_number, room, interpreter_label, state,
                            created_at, state_since)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'connecting', $8, $8)`,
      [
        sessionId,
        requestId,
        networkId,
        given.agencyId,
        given.bookingNumber ?? (await freeBookingNumber(tx, networkId, now)),
        // What the carrier calls the conference: nobody may guess it.
        newSecret(),
        given.interpreterLabel,
        now,
      ],
    );
    const [request] = await tx.query<Pick<RequestRow, 'member_id' | 'professional_line'>>(
      `SELECT member_id, professional_line FROM request WHERE id = $1`,
      [requestId],
    );
    const { member_id: memberId, professional_line: professionalLine } = request!;
    const byTelephone = professionalLine === 'telephone';
    // The interpreter's telephone is called first: whoever has booked should not have to wait for them.
    const interpreterLink = await this.openInterpreterLeg.open(tx, sessionId, given);
    await this.openLeg.open(tx, {
      sessionId,
      party: 'professional',
      round,
      accountId: null,
      line: memberId && room.member(memberId),
      telephone: byTelephone ? await this.numbers.of(tx, requestId, 'professional') : undefined,
      waits: byTelephone && (await this.waiting.tellFound(tx, requestId)),
      joinSeconds: given.professionalJoinSeconds ?? SECONDS.join,
      joinsWithin: given.professionalJoinSeconds,
    });
    const runAt = addSeconds(now, SECONDS.session);
    await this.jobs.add(tx, sessionLimit, { sessionId }, { runAt, key: limitKey(sessionId) });
    if (byTelephone) await this.warnings.set(tx, sessionId, now);
    await this.tell.changed(tx, sessionId);
    return { sessionId, interpreterLink };
  }
}
