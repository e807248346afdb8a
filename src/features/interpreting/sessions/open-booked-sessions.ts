import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import { newId, newSecret } from '../../../kernel/ids.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { room } from '../../live/index.js';
import { type NewLeg, OpenLeg } from '../legs/open-leg.js';
import { MakeLink } from '../links/make-link.js';
import { SECONDS } from '../rules/conversation-times.js';
import type { SpokenLine } from '../telephone/request-numbers.js';
import { WarnOfLimit } from '../telephone/warn-of-limit.js';
import { limitKey, sessionLimit } from './session-jobs.js';
import { TellSession } from './tell-session.js';

/** A booked conversation whose hour has come: its interpreter waits at a link, or is called. */
export interface BookedSession {
  requestId: string;
  networkId: string;
  memberId: string;
  agencyId: string;
  accountId: string | null;
  bookingNumber: string;
  interpreterLabel: string;
  /** Where the interpreter is called; null: they are at the link. */
  interpreter: SpokenLine | null;
  linkHash: Buffer | null;
  /** Where the professional is called; null: at a browser. */
  professional: SpokenLine | null;
}

const INSERT = `
  INSERT INTO session (id, request_id, network_id, agency_id, booking_number, room, interpreter_label, state, created_at,
                       state_since)
  SELECT s.id, s.request_id, s.network_id, s.agency_id, s.booking_number, s.room, s.interpreter_label, 'connecting', $2, $2
  FROM json_to_recordset($1::json) AS s (id uuid, request_id uuid, network_id uuid, agency_id uuid, booking_number text,
    room text, interpreter_label text)`;

/** Opens the sessions of booked hours: a thousand may begin in one second, so each step is one statement for all. */
@Injectable()
export class OpenBookedSessions {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly openLeg: OpenLeg,
    private readonly links: MakeLink,
    private readonly warnings: WarnOfLimit,
    private readonly tell: TellSession,
  ) {}

  async open(tx: Transaction, booked: readonly BookedSession[]): Promise<void> {
    if (booked.length === 0) return;
    const now = this.clock.now();
    const sessions = booked.map((one) => ({ ...one, id: newId(now.getTime()) }));
    await tx.query(INSERT, [JSON.stringify(sessions.map(toRow)), now]);
    // The interpreters first: whoever has booked should not have to wait for them.
    const legs = [
      ...sessions.map(interpreterLeg),
      ...sessions.map((session) => professionalLeg(session, now)),
    ];
    const legIds = await this.openLeg.openMany(tx, legs);
    const linked = sessions.flatMap(({ linkHash }, place) =>
      linkHash ? [{ legId: legIds[place]!, tokenHash: linkHash }] : [],
    );
    await this.links.adoptMany(tx, linked, SECONDS.interpreterLink);
    const limits = sessions.map(({ id: sessionId }) => ({
      payload: { sessionId },
      options: { runAt: addSeconds(now, SECONDS.session), key: limitKey(sessionId) },
    }));
    await this.jobs.addMany(tx, sessionLimit, limits);
    for (const { id, professional } of sessions)
      if (professional) await this.warnings.set(tx, id, now);
    await this.tell.openedMany(
      tx,
      sessions.map(({ id }) => id),
    );
  }
}

type Opened = BookedSession & { id: string };

function toRow(session: Opened): object {
  return {
    ...{ id: session.id, request_id: session.requestId, network_id: session.networkId },
    ...{ agency_id: session.agencyId, booking_number: session.bookingNumber },
    // What the carrier calls the conference: nobody may guess it.
    ...{ room: newSecret(), interpreter_label: session.interpreterLabel },
  };
}

function interpreterLeg({ id, interpreter }: Opened): NewLeg {
  return {
    ...{ sessionId: id, party: 'interpreter', round: 1, accountId: null, line: null },
    ...{ telephone: interpreter, joinSeconds: SECONDS.bookedInterpreter },
    joinsWithin: SECONDS.bookedInterpreter,
  };
}

function professionalLeg({ id, memberId, professional, interpreter }: Opened, now: Date): NewLeg {
  return {
    ...{ sessionId: id, party: 'professional', round: 1, accountId: null },
    ...{ line: room.member(memberId), telephone: professional },
    ...{ joinSeconds: SECONDS.bookedProfessional, joinsWithin: SECONDS.bookedProfessional },
    ...(interpreter && { calledFrom: addSeconds(now, SECONDS.bookedHeadStart) }),
  };
}
