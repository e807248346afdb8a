import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { RequestLife } from '../requests/request-life.js';
import { PRESENT_LEG } from '../rules/leg-states.js';
import { bothHear, spanStep, type TalkSpan } from '../rules/talk-spans.js';
import { closeTalk } from '../sessions/close-talk.js';
import {
  type Conversation,
  type LegRow,
  legOf,
  lockByLeg,
  moveLeg,
  moveSession,
} from '../sessions/conversation.js';
import { TellSession } from '../sessions/tell-session.js';

interface Report {
  leg_id: string;
  hears_leg_id: string;
  heard_at: Date;
}

/** Draws the conclusions of a beat that changes something: a voice that begins to pass, a microphone muted. */
@Injectable()
export class DecideBeat {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly requests: RequestLife,
    private readonly tell: TellSession,
  ) {}

  async decide(legId: string, connection: string, muted: boolean): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await lockByLeg(tx, legId);
      if (!found || found.leg.connection !== connection) return;
      if (!PRESENT_LEG.includes(found.leg.state)) return;
      const { conversation, leg } = found;
      if (leg.muted !== muted) await this.#mute(tx, conversation, leg, muted);
      await this.#hear(tx, conversation);
    });
  }

  async #mute(tx: Transaction, { session }: Conversation, leg: LegRow, muted: boolean) {
    await tx.query(`UPDATE leg SET muted = $2 WHERE id = $1`, [leg.id, muted]);
    await this.tell.changed(tx, session.id);
  }

  /** Under the locks every report that is committed is seen, so of two beats at once the second sees both. */
  async #hear(tx: Transaction, conversation: Conversation): Promise<void> {
    const now = this.clock.now();
    const ids = conversation.legs.map((leg) => leg.id);
    const reports = await tx.query<Report>(
      `SELECT leg_id, hears_leg_id, heard_at FROM media_report WHERE leg_id = ANY($1)`,
      [ids],
    );
    const heardAt = (by: LegRow, of: LegRow): Date | null =>
      reports.find((r) => r.leg_id === by.id && r.hears_leg_id === of.id)?.heard_at ?? null;
    const mutual = (a: LegRow, b: LegRow) => bothHear(heardAt(a, b), heardAt(b, a), now);
    for (const leg of [...conversation.legs])
      if (conversation.legs.some((other) => other !== leg && mutual(leg, other)))
        if (await moveLeg(tx, conversation, leg, 'media_flows', now))
          await this.tell.changed(tx, conversation.session.id);
    const professional = legOf(conversation, 'professional');
    const interpreter = legOf(conversation, 'interpreter');
    if (professional?.state === 'in' && interpreter?.state === 'in')
      if (mutual(professional, interpreter)) await this.#talk(tx, conversation, now);
  }

  /** Professional and interpreter hear each other. */
  async #talk(tx: Transaction, conversation: Conversation, now: Date): Promise<void> {
    const { session, request } = conversation;
    if (await moveSession(tx, conversation, 'media_flows', now)) {
      // The first time ends the waiting time, for good.
      await tx.query(
        `UPDATE session SET interpreter_in_at = coalesce(interpreter_in_at, $2) WHERE id = $1`,
        [session.id, now],
      );
      await this.tell.changed(tx, session.id);
      await this.requests.apply(tx, request.id, 'media_flows');
    }
    await this.#confirm(tx, session.id, now);
  }

  async #confirm(tx: Transaction, sessionId: string, now: Date): Promise<void> {
    const [open] = await tx.query<TalkSpan>(
      `SELECT started_at AS "startedAt", confirmed_until AS "confirmedUntil" FROM talk_span
       WHERE session_id = $1 AND NOT closed FOR UPDATE`,
      [sessionId],
    );
    const step = spanStep(open ?? null, now);
    if (step === 'extend')
      await tx.query(
        `UPDATE talk_span SET confirmed_until = $2 WHERE session_id = $1 AND NOT closed`,
        [sessionId, now],
      );
    if (step !== 'begin') return;
    await closeTalk(tx, sessionId);
    await tx.query(
      `INSERT INTO talk_span (id, session_id, started_at, confirmed_until) VALUES ($1, $2, $3, $3)`,
      [newId(now.getTime()), sessionId, now],
    );
  }
}
