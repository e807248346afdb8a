import { Injectable } from '@nestjs/common';
import { readTelephoneNumber } from '../../../kernel/telephone-number.js';
import type { PromptKey } from '../../../platform/carriers/prompts/phrase.js';
import { Config } from '../../../platform/config/config.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { CloseLeg } from '../legs/close-leg.js';
import { OpenLeg } from '../legs/open-leg.js';
import { SECONDS } from '../rules/conversation-times.js';
import { type Conversation, legOf } from '../sessions/conversation.js';
import { TellSession } from '../sessions/tell-session.js';
import { LegCalls } from './leg-calls.js';

/** Why a patient who was called is not in the conversation, or no longer. */
export type PatientGone =
  | 'busy'
  | 'no_answer'
  /** No message was left. */
  | 'voicemail'
  | 'message_left'
  /** The voicemail hung up before the message was over. */
  | 'message_cut'
  | 'refused'
  | 'unreachable'
  | 'left'
  | 'removed';

/** What the professional hears of it; they removed the patient themselves. */
const TOLD = {
  busy: 'patient_busy',
  no_answer: 'patient_silent',
  voicemail: 'patient_voicemail',
  message_left: 'patient_message_left',
  message_cut: 'patient_message_cut',
  refused: 'patient_refused',
  unreachable: 'patient_unreachable',
  left: 'patient_left',
} as const satisfies Record<Exclude<PatientGone, 'removed'>, PromptKey>;
const IS_OURS = `SELECT FROM network WHERE telephone = $1`;

/**
 * The patient's leg of a conversation by telephone: called on the professional's request alone. The number stands in
 * the call while it lives, and nowhere else.
 */
@Injectable()
export class PatientLeg {
  constructor(
    private readonly config: Config,
    private readonly openLeg: OpenLeg,
    private readonly closeLeg: CloseLeg,
    private readonly calls: LegCalls,
    private readonly tell: TellSession,
  ) {}

  /** @returns E.164; undefined for what is no ordinary line, or one of the service's own */
  async numberOf(tx: Transaction, written: string): Promise<string | undefined> {
    const number = readTelephoneNumber(written);
    if (!number || number === this.config.telephone?.number) return undefined;
    return (await tx.query(IS_OURS, [number])).length > 0 ? undefined : number;
  }

  /**
   * @param number E.164
   * @param leavesMessage where a voicemail answers; never unless the professional asked for it
   * @returns false where a patient is called or in already
   */
  async call(
    tx: Transaction,
    conversation: Conversation,
    number: string,
    leavesMessage: boolean,
  ): Promise<boolean> {
    if (legOf(conversation, 'patient')) return false;
    const { session, request } = conversation;
    await this.openLeg.open(tx, {
      ...{ sessionId: session.id, party: 'patient', round: request.round, accountId: null },
      ...{ line: null, telephone: { telephone: number, locale: 'fr' } },
      ...{ joinSeconds: SECONDS.patientCall, leavesMessage },
    });
    await this.tell.changed(tx, session.id);
    return true;
  }

  async joined(tx: Transaction, conversation: Conversation): Promise<void> {
    await this.#announce(tx, conversation, ['patient_in']);
  }

  /** The conversation goes on without the patient; the professional hears why, and may try again. */
  async gone(
    tx: Transaction,
    conversation: Conversation,
    legId: string,
    why: PatientGone,
  ): Promise<void> {
    const leg = conversation.legs.find(({ id }) => id === legId);
    if (!leg) return;
    await this.closeLeg.close(tx, conversation, leg, why);
    if (why !== 'removed' && !conversation.session.ending_at)
      await this.#announce(tx, conversation, [TOLD[why], 'patient_again']);
  }

  /** Hangs up with the patient, in whatever state. */
  async remove(tx: Transaction, conversation: Conversation): Promise<void> {
    const leg = legOf(conversation, 'patient');
    if (leg) await this.gone(tx, conversation, leg.id, 'removed');
  }

  async #announce(
    tx: Transaction,
    conversation: Conversation,
    keys: readonly ((typeof TOLD)[keyof typeof TOLD] | 'patient_in' | 'patient_again')[],
  ): Promise<void> {
    const professional = legOf(conversation, 'professional');
    const say = keys.map((key) => ({ key }));
    if (professional) await this.calls.announce(tx, [professional.id], say);
  }
}
