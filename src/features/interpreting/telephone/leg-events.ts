import { Injectable } from '@nestjs/common';
import type { CallEvent } from '../../../platform/carriers/telephone-call.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { DropLeg } from '../legs/drop-leg.js';
import { RequestLife } from '../requests/request-life.js';
import {
  type Conversation,
  type LegRow,
  legOf,
  lockByAnyLeg,
  moveLeg,
  moveSession,
} from '../sessions/conversation.js';
import { WAITING_LEG } from '../rules/leg-states.js';
import { EndSession } from '../sessions/end-session.js';
import { HuntAgain } from '../sessions/hunt-again.js';
import { TellSession } from '../sessions/tell-session.js';
import { LegCalls } from './leg-calls.js';
import { type PatientGone, PatientLeg } from './patient-leg.js';
import { RequestNumbers } from './request-numbers.js';
import { RingAgain } from './ring-again.js';
import { type LegCall, TelephoneTalk } from './telephone-talk.js';

type Out = Extract<CallEvent, { kind: 'out' }>;
/** `leavesMessage`: it speaks to a voicemail. */
type ToldCall = LegCall & { readonly leavesMessage: boolean };

/** What the calls of a conversation do to it. All times are the carrier's. */
@Injectable()
export class LegEvents {
  constructor(
    private readonly talk: TelephoneTalk,
    private readonly tell: TellSession,
    private readonly requests: RequestLife,
    private readonly dropLeg: DropLeg,
    private readonly endSession: EndSession,
    private readonly huntAgain: HuntAgain,
    private readonly calls: LegCalls,
    private readonly numbers: RequestNumbers,
    private readonly patient: PatientLeg,
    private readonly ringAgain: RingAgain,
  ) {}

  async happened(tx: Transaction, call: ToldCall, event: CallEvent): Promise<void> {
    const conversation = await lockByAnyLeg(tx, call.legId);
    if (!conversation || conversation.session.state === 'ended') return;
    const leg = conversation.legs.find((one) => one.id === call.legId);
    // Whoever is out in our books may still be in the conference, or be heard of late: their seconds count.
    if (event.kind === 'in') await this.#in(tx, conversation, call, event.at);
    if (event.kind === 'left' || event.kind === 'out')
      await this.talk.left(tx, conversation.session.id, call, event.at);
    // Another call carries the leg by now: that this one is out means nothing more.
    if (event.kind === 'out' && (await this.calls.hasOther(tx, call.legId, call.callId))) return;
    if (leg) await this.#apply(tx, conversation, leg, call, event);
    await this.endSession.endIfEmpty(tx, conversation);
  }

  async #apply(
    tx: Transaction,
    conversation: Conversation,
    leg: LegRow,
    call: ToldCall,
    event: CallEvent,
  ): Promise<void> {
    if (event.kind === 'out') return this.#out(tx, conversation, leg, call, event);
    // A patient's leg is planned until its line rings; the others were shown as ringing from the start.
    if (event.kind === 'ringing' && (await moveLeg(tx, conversation, leg, 'ring', event.at)))
      await this.tell.changed(tx, conversation.session.id);
    // A dropped leg is back only in the talk: its holder may hang up instead of taking a key.
    if (event.kind === 'answered' && leg.state !== 'dropped')
      if (await moveLeg(tx, conversation, leg, 'answer', event.at))
        await this.tell.changed(tx, conversation.session.id);
  }

  async #in(tx: Transaction, conversation: Conversation, call: LegCall, at: Date): Promise<void> {
    const { session } = conversation;
    const leg = conversation.legs.find((one) => one.id === call.legId);
    if (leg?.state === 'dropped')
      await moveLeg(tx, conversation, leg, leg.in_at ? 'return' : 'answer', at);
    if (leg) await moveLeg(tx, conversation, leg, 'answer', at);
    const joins = leg && (await moveLeg(tx, conversation, leg, 'media_flows', at));
    if (joins && leg.party === 'patient') await this.patient.joined(tx, conversation);
    const talk = await this.talk.joined(tx, session.id, call, at);
    if (talk.begun && !session.interpreter_in_at) {
      session.interpreter_in_at = talk.begun;
      await tx.query(`UPDATE session SET interpreter_in_at = $2 WHERE id = $1`, [
        session.id,
        talk.begun,
      ]);
    }
    if (talk.lasts) await this.#talks(tx, conversation, at);
    await this.tell.changed(tx, session.id);
  }

  async #talks(tx: Transaction, conversation: Conversation, at: Date): Promise<void> {
    const back = conversation.session.state === 'interrupted';
    await moveSession(tx, conversation, back ? 'party_returns' : 'media_flows', at);
    await this.requests.apply(tx, conversation.request.id, 'media_flows');
  }

  async #out(
    tx: Transaction,
    conversation: Conversation,
    leg: LegRow,
    call: ToldCall,
    event: Out,
  ): Promise<void> {
    const { session, request } = conversation;
    if (session.ending_at) {
      await moveLeg(tx, conversation, leg, 'leave', event.at, 'hung_up');
      return this.tell.changed(tx, session.id);
    }
    if (leg.party === 'patient')
      return this.patient.gone(tx, conversation, leg.id, whyGone(leg, call, event));
    if (leg.state === 'in') {
      // Cut or hung up, who can tell: they are called back, and may say that it was enough.
      await this.dropLeg.drop(tx, conversation, leg, 'disconnected');
      if (await this.calls.letBackIn(tx, leg.id)) return;
      const line = await this.numbers.of(tx, request.id, leg.party);
      if (line) await this.calls.ring(tx, leg.id, line);
      return;
    }
    if (leg.party === 'professional') {
      if (WAITING_LEG.includes(leg.state) && (await this.ringAgain.plan(tx, leg))) return;
      // Called back in vain, perhaps because they call us: the place is held until its time is over.
      if (leg.state === 'dropped' && event.why !== 'completed') return;
      const said = leg.state === 'dropped';
      return this.endSession.end(
        tx,
        conversation,
        said ? 'ended_by_professional' : 'professional_lost',
      );
    }
    if (leg.state === 'dropped') return;
    if (leg === legOf(conversation, 'interpreter'))
      await this.huntAgain.insteadOf(tx, conversation, leg, 'interpreter_absent');
  }
}

/** A patient's line was cut or hung up: nobody calls back whoever may have meant it. */
function whyGone({ state }: LegRow, { leavesMessage }: ToldCall, { why }: Out): PatientGone {
  if (leavesMessage) return 'message_cut';
  if (state === 'in') return 'left';
  switch (why) {
    case 'completed':
      return 'refused';
    case 'busy':
      return 'busy';
    case 'failed':
      return 'unreachable';
    default:
      return 'no_answer';
  }
}
