import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { OpenLeg } from '../legs/open-leg.js';
import { room } from '../../live/index.js';
import { SECONDS } from '../rules/conversation-times.js';
import { RequestNumbers } from '../telephone/request-numbers.js';
import type { RequestRow } from '../requests/request-row.js';
import { WaitingCalls } from '../telephone/waiting-calls.js';
import { WarnOfBookedEnd } from '../telephone/warn-of-booked-end.js';
import { WarnOfLimit } from '../telephone/warn-of-limit.js';
import { freeBookingNumber } from './booking-number.js';
import {
  type InterpreterGiven,
  OpenInterpreterLeg,
  type OpenedSession,
} from './open-interpreter-leg.js';
import { TellSession } from './tell-session.js';
import { WriteSessions } from './write-sessions.js';

export interface SessionGiven extends InterpreterGiven {
  requestId: string;
  networkId: string;
}

/** A booking that became this request has had its number said aloud. */
const REQUEST = `
  SELECT r.member_id, r.professional_line, r.booked_until, b.booking_number
  FROM request r LEFT JOIN booking b ON b.request_id = r.id WHERE r.id = $1`;

type RequestOfSession = Pick<RequestRow, 'member_id' | 'professional_line'> & {
  booked_until: Date | null;
  booking_number: string | null;
};

/** Opens the session of a request that an agency has just accepted. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly clock: Clock,
    private readonly sessions: WriteSessions,
    private readonly openLeg: OpenLeg,
    private readonly openInterpreterLeg: OpenInterpreterLeg,
    private readonly tell: TellSession,
    private readonly numbers: RequestNumbers,
    private readonly waiting: WaitingCalls,
    private readonly warnings: WarnOfLimit,
    private readonly bookedEnd: WarnOfBookedEnd,
  ) {}

  /** In the transaction of the acceptance, which holds the request's lock. */
  async open(tx: Transaction, given: SessionGiven): Promise<OpenedSession> {
    const now = this.clock.now();
    const { networkId, requestId, round } = given;
    const [request] = await tx.query<RequestOfSession>(REQUEST, [requestId]);
    const { booked_until, booking_number } = request!;
    const { member_id: memberId, professional_line: professionalLine } = request!;
    const bookingNumber = booking_number ?? (await freeBookingNumber(tx, networkId, now));
    const [sessionId] = (await this.sessions.write(tx, [{ ...given, bookingNumber }], now)) as [
      string,
    ];
    const byTelephone = professionalLine === 'telephone';
    await this.openLeg.open(tx, {
      sessionId,
      party: 'professional',
      round,
      accountId: null,
      line: memberId && room.member(memberId),
      telephone: byTelephone ? await this.numbers.of(tx, requestId, 'professional') : undefined,
      waits: byTelephone && (await this.waiting.tellFound(tx, requestId)),
      joinSeconds: SECONDS.join,
    });
    const interpreterLink = await this.openInterpreterLeg.open(tx, sessionId, given);
    if (byTelephone) await this.warnings.set(tx, [sessionId], now);
    if (byTelephone && booked_until)
      await this.bookedEnd.set(tx, [{ id: sessionId, endsAt: booked_until }]);
    await this.tell.changed(tx, sessionId);
    return { sessionId, interpreterLink };
  }
}
