import { Injectable } from '@nestjs/common';
import type { Turn } from '../../platform/carriers/call-script.js';
import type { TelephoneCall } from '../../platform/carriers/telephone-call.js';
import type { Transaction } from '../../platform/database/transactions.js';
import { AppError } from '../../platform/errors/app-error.js';
import { ConfirmPin, IdentifyByTelephone } from '../identity/index.js';
import { CallerRequests, TakeLegByCall } from '../interpreting/index.js';
import { CarryOutBooking } from './carry-out-booking.js';
import type { Dialogue, Effect, Heard } from './dialogue/dialogue.js';
import { dialledNetworks } from './dialled-networks.js';

/** What an effect leads to: the dialogue hears it, or the call is the conversation's from now on. */
export type Outcome =
  { readonly heard: Heard; readonly subject?: string } | { readonly handedOver: Turn };

/** Does what a dialogue decided, in the transaction of its call. */
@Injectable()
export class CarryOut {
  constructor(
    private readonly identity: IdentifyByTelephone,
    private readonly pins: ConfirmPin,
    private readonly requests: CallerRequests,
    private readonly legs: TakeLegByCall,
    private readonly booking: CarryOutBooking,
  ) {}

  async run(
    tx: Transaction,
    call: TelephoneCall,
    dialogue: Dialogue,
    effect: Effect,
  ): Promise<Outcome> {
    const { memberId = '', requestId = '' } = dialogue;
    switch (effect.kind) {
      case 'identify':
        return { heard: await this.#identify(tx, call, effect.code) };
      case 'confirm_pin': {
        const { candidate, taken, pin } = effect;
        const networkIds = await networksOf(tx, call);
        const who = await this.pins.run(tx, { networkIds, candidate, taken, pin });
        return { heard: { kind: 'identified', who } };
      }
      case 'resume':
        return { heard: await this.#resume(tx, memberId) };
      case 'open':
        return { heard: await this.#open(tx, call, dialogue, effect.gender) };
      case 'look':
        return { heard: await this.look(tx, requestId, undefined) };
      case 'cancel':
        await this.requests.cancel(tx, memberId, requestId);
        return { heard: { kind: 'done' } };
      case 'answer_gender':
        await this.requests.answerGender(tx, memberId, requestId, effect.answer);
        return { heard: { kind: 'done' } };
      case 'call_back': {
        const promised = await this.requests.callBack(tx, requestId, call, dialogue.locale);
        return { heard: { kind: 'call_back', promised } };
      }
      case 'begin_booking':
      case 'read_day':
      case 'read_hour':
      case 'book':
        return { heard: await this.booking.run(tx, call, dialogue, effect) };
      case 'take_leg':
        return this.#takeLeg(tx, call, dialogue);
    }
  }

  /** How the request stands, with the key that the caller pressed meanwhile. */
  async look(tx: Transaction, requestId: string, key: string | undefined): Promise<Heard> {
    return { kind: 'truth', truth: await this.requests.look(tx, requestId), key };
  }

  async #identify(tx: Transaction, call: TelephoneCall, code: string): Promise<Heard> {
    const networkIds = await networksOf(tx, call);
    const who = await this.identity.run(tx, { networkIds, code, callingNumber: call.line });
    return { kind: 'identified', who };
  }

  async #resume(tx: Transaction, memberId: string): Promise<Heard> {
    const live = await this.requests.liveOf(tx, memberId);
    if (!live) return { kind: 'no_request' };
    return live.byTelephone ? { kind: 'has_request', requestId: live.id } : { kind: 'at_screen' };
  }

  async #open(
    tx: Transaction,
    call: TelephoneCall,
    { memberId, language, requests }: Dialogue,
    gender: 'woman' | 'man' | 'either',
  ): Promise<Heard> {
    const key = `call:${call.id}:${requests}`;
    try {
      const wish = { memberId: memberId!, language: language!, gender, key };
      return { kind: 'opening', opening: await this.requests.open(tx, wish) };
    } catch (error) {
      // Made at a screen, or on another call, while this one was asked for the language.
      if (error instanceof AppError && error.code === 'REQUEST_ALREADY_LIVE')
        return this.#resume(tx, memberId!);
      throw error;
    }
  }

  async #takeLeg(
    tx: Transaction,
    call: TelephoneCall,
    { requestId, locale }: Dialogue,
  ): Promise<Outcome> {
    const taken = await this.legs.take(tx, requestId!, call, locale);
    switch (taken.kind) {
      case 'taken':
        return { handedOver: taken.turn };
      case 'held':
        return { heard: { kind: 'leg_held' }, subject: taken.subject };
      case 'gone':
        return { heard: { kind: 'leg_gone' } };
    }
  }
}

async function networksOf(tx: Transaction, call: TelephoneCall): Promise<string[]> {
  return (await dialledNetworks(tx, call.ownNumber)).map(({ id }) => id);
}
