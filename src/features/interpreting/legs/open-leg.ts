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
  /** Of a patient who is called: a voicemail that answers is left a message. */
  leavesMessage?: boolean;
  /** A call that is there already carries it. */
  answered?: boolean;
  /** A call that waits takes it with its next step: nobody is rung. */
  waits?: boolean;
  /** The telephone is not called before this instant; at once where absent. */
  calledFrom?: Date;
  /** Seconds until somebody must have joined. */
  joinSeconds: number;
  /** The same, where it is not what `waitEnds` gives a leg of its kind. */
  joinsWithin?: number | undefined;
}

const INSERT = `
  INSERT INTO leg (id, session_id, party, round, state, account_id, created_at, carrier, joins_within)
  SELECT l.id, l.session_id, l.party, l.round, l.state, l.account_id, $2, l.carrier, l.joins_within
  FROM json_to_recordset($1::json) AS l (id uuid, session_id uuid, party text, round int, state text, account_id uuid,
    carrier text, joins_within int)`;

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
    const [legId] = await this.openMany(tx, [leg]);
    return legId!;
  }

  /** The same for many, whose lines are rung in their order. @returns their ids */
  async openMany(tx: Transaction, legs: readonly NewLeg[]): Promise<string[]> {
    const now = this.clock.now();
    const opened = legs.map((leg) => ({ ...leg, legId: newId(now.getTime()) }));
    const rows = opened.map((leg) => ({
      ...{ id: leg.legId, session_id: leg.sessionId, party: leg.party, round: leg.round },
      state: leg.answered ? 'answered' : leg.party === 'patient' ? 'planned' : 'ringing',
      account_id: leg.accountId,
      carrier: leg.answered || leg.waits || leg.telephone ? 'twilio' : 'browser',
      joins_within: leg.joinsWithin ?? null,
    }));
    await tx.query(INSERT, [JSON.stringify(rows), now]);
    await this.#ring(tx, opened);
    for (const [seconds, legIds] of idsByPatience(opened))
      await this.alarms.setTogether(tx, 'join', legIds, now, seconds);
    return opened.map(({ legId }) => legId);
  }

  async #ring(tx: Transaction, legs: readonly (NewLeg & { legId: string })[]): Promise<void> {
    const toRing = legs.filter(({ waits }) => !waits);
    const pages = toRing.filter(({ line, telephone }) => line && !telephone);
    await this.carriers.call(
      tx,
      'browser',
      pages.map(({ legId, sessionId, line }) => ({ legId, sessionId, line: line! })),
    );
    const called = toRing.filter(({ telephone, answered }) => telephone && !answered);
    for (const { legId, telephone, leavesMessage = false } of called.filter(
      ({ party }) => party === 'patient',
    ))
      await this.calls.ringPatient(tx, legId, telephone!, leavesMessage);
    await this.calls.ringMany(
      tx,
      called
        .filter(({ party }) => party !== 'patient')
        .map(({ legId, telephone, calledFrom }) => ({ legId, line: telephone!, from: calledFrom })),
    );
  }
}

/** Those who are waited for as long share their deadline. */
function idsByPatience(legs: readonly (NewLeg & { legId: string })[]): Map<number, string[]> {
  const ids = new Map<number, string[]>();
  for (const { legId, joinSeconds } of legs)
    ids.set(joinSeconds, [...(ids.get(joinSeconds) ?? []), legId]);
  return ids;
}
