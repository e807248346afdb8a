import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../../kernel/clock.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { room } from '../../live/index.js';
import { type NewLeg, OpenLeg } from '../legs/open-leg.js';
import { MakeLink } from '../links/make-link.js';
import { SECONDS } from '../rules/conversation-times.js';
import type { SpokenLine } from '../telephone/request-numbers.js';
import { WarnOfBookedEnd } from '../telephone/warn-of-booked-end.js';
import { WarnOfLimit } from '../telephone/warn-of-limit.js';
import { TellSession } from './tell-session.js';
import { type NewSession, WriteSessions } from './write-sessions.js';

/** A booked conversation whose hour has come: its interpreter waits at a link, or is called. */
export interface BookedSession extends NewSession {
  memberId: string;
  /** Where the interpreter is called; null: they are at the link. */
  interpreter: SpokenLine | null;
  linkHash: Buffer | null;
  /** Until when it was booked. */
  endsAt: Date;
  /** Where the professional is called; null: at a browser. */
  professional: SpokenLine | null;
}

/** Opens the sessions of booked hours: a thousand may begin in one second, so each step is one statement for all. */
@Injectable()
export class OpenBookedSessions {
  constructor(
    private readonly clock: Clock,
    private readonly sessions: WriteSessions,
    private readonly openLeg: OpenLeg,
    private readonly links: MakeLink,
    private readonly warnings: WarnOfLimit,
    private readonly bookedEnd: WarnOfBookedEnd,
    private readonly tell: TellSession,
  ) {}

  async open(tx: Transaction, booked: readonly BookedSession[]): Promise<void> {
    if (booked.length === 0) return;
    const now = this.clock.now();
    const ids = await this.sessions.write(tx, booked, now);
    const sessions = booked.map((one, place) => ({ ...one, id: ids[place]! }));
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
    const byTelephone = sessions.filter(({ professional }) => professional);
    await this.warnings.set(
      tx,
      byTelephone.map(({ id }) => id),
      now,
    );
    await this.bookedEnd.set(tx, byTelephone);
    this.tell.opened(tx, ids);
  }
}

type Opened = BookedSession & { id: string };

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
