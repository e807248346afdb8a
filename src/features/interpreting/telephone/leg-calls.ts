import { Injectable } from '@nestjs/common';
import type { Phrase } from '../../../platform/carriers/prompts/phrase.js';
import { TelephoneCalls } from '../../../platform/carriers/telephone-calls.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { SECONDS } from '../rules/conversation-times.js';
import { beginning, dialogueOf, inLocale, type LegDialogue } from './leg-dialogue.js';
import type { SpokenLine } from './request-numbers.js';

/** A telephone that nobody answers rings so long, in seconds. */
const RING_SECONDS = 30;

/** The subject of the call that carries a leg. */
export const legSubject = (legId: string) => `leg:${legId}`;

/** The subject of a caller who is back, and waits until the call that was cut is known to be out. */
export const returnSubject = (legId: string) => `return:${legId}`;

/** The calls that carry legs. */
@Injectable()
export class LegCalls {
  constructor(private readonly calls: TelephoneCalls) {}

  async ring(tx: Transaction, legId: string, line: SpokenLine): Promise<void> {
    await this.ringMany(tx, [{ legId, line }]);
  }

  async ringMany(
    tx: Transaction,
    legs: readonly { legId: string; line: SpokenLine; from?: Date | undefined }[],
  ): Promise<void> {
    await this.calls.planMany(
      tx,
      legs.map(({ legId, line, from }) => ({
        subject: legSubject(legId),
        line: line.telephone,
        ringSeconds: RING_SECONDS,
        limitSeconds: SECONDS.call,
        dialogue: { ...beginning, locale: line.locale },
        awaited: true,
        dialFrom: from,
      })),
    );
  }

  /** A patient is called: whoever answers is listened to first, to the end of a voicemail's greeting for a message. */
  async ringPatient(
    tx: Transaction,
    legId: string,
    { telephone }: SpokenLine,
    leavesMessage: boolean,
  ): Promise<void> {
    await this.calls.plan(tx, {
      subject: legSubject(legId),
      line: telephone,
      ringSeconds: RING_SECONDS,
      limitSeconds: SECONDS.call,
      dialogue: { ...beginning, silent: true, leavesMessage } satisfies LegDialogue,
      detectsMachine: leavesMessage ? 'after_greeting' : 'soon',
    });
  }

  /** Says something to those who are in the conversation on these legs, each in their language. */
  async announce(
    tx: Transaction,
    legIds: readonly string[],
    say: readonly Phrase[],
  ): Promise<void> {
    for (const call of await this.calls.liveCalls(tx, legIds.map(legSubject)))
      await this.calls.announce(tx, call.id, inLocale(dialogueOf(call).locale, say));
  }

  /**
   * Whether a telephone of the session may be in its conference: the carrier has yet to say when, or that it is not. Those
   * of legs that are out in our books count too.
   */
  async someoneMayTalk(tx: Transaction, sessionId: string): Promise<boolean> {
    const legs = await tx.query<{ id: string }>(
      `SELECT id FROM leg WHERE session_id = $1 AND carrier <> 'browser'`,
      [sessionId],
    );
    if (legs.length === 0) return false;
    return this.calls.someoneMayTalk(
      tx,
      legs.map(({ id }) => legSubject(id)),
    );
  }

  /** Whether a call other than `callId` carries the leg, or is about to. */
  async hasOther(tx: Transaction, legId: string, callId: string): Promise<boolean> {
    const live = await this.calls.live(tx, [legSubject(legId)]);
    return live.some((id) => id !== callId);
  }

  /** Whoever called in again and waits for the leg takes it now. @returns whether there is somebody */
  async letBackIn(tx: Transaction, legId: string): Promise<boolean> {
    const back = await this.calls.live(tx, [returnSubject(legId)]);
    for (const callId of back) await this.calls.advance(tx, callId);
    return back.length > 0;
  }

  /** With a goodbye for whoever is on the line, but for a patient who has not taken the call. */
  async hangUp(
    tx: Transaction,
    legIds: readonly string[],
    farewell: 'goodbye' | 'limit_reached' = 'goodbye',
  ): Promise<void> {
    for (const call of await this.calls.liveCalls(tx, legIds.map(legSubject))) {
      const { locale, silent } = dialogueOf(call);
      await this.calls.end(tx, call.id, silent ? [] : [{ key: farewell, locale }]);
    }
  }
}
