import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Caller } from '../../../platform/access/principal.js';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { LegState } from '../rules/leg-states.js';
import type { SessionState } from '../rules/session-states.js';
import type { Party } from '../session.view.js';

/** The leg that a browser may hold in a session. */
export interface PartyOfSession {
  sessionId: string;
  sessionState: SessionState;
  legId: string;
  party: Party;
  legState: LegState;
  rated: boolean;
}

/** A party's last leg: the interpreter who was swapped is no longer part of the session. */
const FIND = `
  SELECT s.id AS "sessionId", s.state AS "sessionState", l.id AS "legId", l.party, l.state AS "legState",
         EXISTS (SELECT 1 FROM rating g WHERE g.session_id = s.id) AS rated
  FROM session s
  JOIN request r ON r.id = s.request_id
  JOIN LATERAL (
    SELECT DISTINCT ON (party) id, party, state, account_id FROM leg WHERE session_id = s.id
    ORDER BY party, (state = 'out'), created_at DESC, id DESC) l ON true
  WHERE s.id = $1
    AND ((l.party = 'professional' AND r.member_id = $2)
      OR (l.party = 'interpreter' AND l.account_id = $3)
      OR l.id = ANY($4::uuid[]))
    AND ($5::uuid IS NULL OR l.id = $5)
  ORDER BY (l.id = ANY($4::uuid[])), l.id
  LIMIT 1`;

/** Finds which party of a session a caller is. */
@Injectable()
export class FindParty {
  constructor(private readonly database: Database) {}

  /**
   * @param legId which one, where one browser holds two (a member who opens the patient's link beside their own page)
   * @throws AppError SESSION_UNKNOWN where the caller is none, or not that one any more
   */
  async find(caller: Caller, sessionId: string, legId?: string): Promise<PartyOfSession> {
    const who = caller.signedIn;
    const [party] = isUUID(sessionId)
      ? await this.database.query<PartyOfSession>(FIND, [
          sessionId,
          who?.role === 'member' ? who.memberId : null,
          who?.role === 'operator' ? who.accountId : null,
          caller.linkedLegIds,
          legId ?? null,
        ])
      : [];
    if (!party) throw new AppError('SESSION_UNKNOWN');
    return party;
  }

  /** The same where it must be a party that still takes part. @throws AppError SESSION_UNKNOWN, SESSION_ENDED */
  async findLive(caller: Caller, sessionId: string, legId?: string): Promise<PartyOfSession> {
    const party = await this.find(caller, sessionId, legId);
    if (party.legState === 'out') throw new AppError('SESSION_ENDED');
    return party;
  }

  /** The interpreter or the patient: a professional does not leave, they end. @throws AppError SESSION_UNKNOWN */
  async findGuest(caller: Caller, sessionId: string, legId?: string): Promise<PartyOfSession> {
    const signedIn = caller.signedIn?.role === 'member' ? null : caller.signedIn;
    return this.find({ ...caller, signedIn }, sessionId, legId);
  }

  /** The professional of a session, live or ended. @throws AppError SESSION_UNKNOWN */
  async findProfessional(caller: Caller, sessionId: string): Promise<PartyOfSession> {
    const party = await this.find({ ...caller, linkedLegIds: [] }, sessionId);
    if (party.party !== 'professional') throw new AppError('SESSION_UNKNOWN');
    return party;
  }
}
