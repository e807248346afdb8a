import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { CarrierCommands } from '../../../platform/carriers/carrier-commands.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import type { Party } from '../session.view.js';
import { LegCalls } from '../telephone/leg-calls.js';
import type { SpokenLine } from '../telephone/request-numbers.js';
import { LegAlarms } from './leg-jobs.js';

export interface NewLeg {
  sessionId: string;
  party: Party;
  round: number;
  /** The operator who talks; null where a link or the member's own sign-in opens the leg. */
  accountId: string | null;
  /** The room of the pages to ring; null where nobody can be rung yet (a link must be handed over first). */
  line: string | null;
  /** A telephone is called in the place of a page. */
  telephone?: SpokenLine | null | undefined;
  /** A call that is there already carries it. */
  answered?: boolean;
  /** A call that waits takes it with its next step: nobody is rung. */
  waits?: boolean;
  /** Seconds until somebody must have joined. */
  joinSeconds: number;
  /** The same, where it is not what `waitEnds` gives a leg of its kind. */
  joinsWithin?: number | undefined;
}

/** Opens a leg of a session: rings its line, and sets the deadline by which it must be joined. */
@Injectable()
export class OpenLeg {
  constructor(
    private readonly clock: Clock,
    private readonly alarms: LegAlarms,
    private readonly carriers: CarrierCommands,
    private readonly calls: LegCalls,
  ) {}

  /** Within a transaction that holds the session's lock. Returns the leg's id. */
  async open(tx: Transaction, leg: NewLeg): Promise<string> {
    const now = this.clock.now();
    const legId = newId(now.getTime());
    const { sessionId, line } = leg;
    await tx.query(
      `INSERT INTO leg (id, session_id, party, round, state, account_id, created_at, carrier,
                        joins_within)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        legId,
        sessionId,
        leg.party,
        leg.round,
        leg.answered ? 'answered' : leg.party === 'patient' ? 'planned' : 'ringing',
        leg.accountId,
        now,
        leg.answered || leg.waits || leg.telephone ? 'twilio' : 'browser',
        leg.joinsWithin ?? null,
      ],
    );
    await this.alarms.set(tx, 'join', legId, now, leg.joinSeconds);
    if (leg.waits) return legId;
    if (leg.telephone && leg.party === 'patient')
      await this.calls.ringPatient(tx, legId, leg.telephone);
    else if (leg.telephone && !leg.answered) await this.calls.ring(tx, legId, leg.telephone);
    else if (line) await this.carriers.call(tx, 'browser', { legId, sessionId, line });
    return legId;
  }
}
