import { Injectable } from '@nestjs/common';
import { lastTurn, type Turn } from '../../../platform/carriers/call-script.js';
import type { Input } from '../../../platform/carriers/call-step.js';
import type { Phrase, PromptLocale } from '../../../platform/carriers/prompts/phrase.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { languageByKeypad, languageLabel, UNDETERMINED } from '../../languages/index.js';
import { lockConversation } from '../sessions/conversation.js';
import { EndSession } from '../sessions/end-session.js';
import { type SwapGiven, SwapInterpreter } from '../sessions/swap-interpreter.js';
import { AskMoreTime } from './ask-more-time.js';
import { askKey, type CalledLeg, talkTurn } from './called-leg.js';
import { MOST_TRIES } from './key-waits.js';
import { inLocale, type LegDialogue } from './leg-dialogue.js';
import { PatientLeg } from './patient-leg.js';

/** `00 33` and nine digits; `#` ends it. */
const NUMBER_DIGITS = 14;
const NUMBER_SECONDS = 8;
const LANGUAGE_DIGITS = 4;
const backToTalk: Phrase = { key: 'back_to_talk' };

/** What the professional does with the star key: the patient, another interpreter, more time, the end. */
@Injectable()
export class ProfessionalMenu {
  constructor(
    private readonly endSession: EndSession,
    private readonly swapper: SwapInterpreter,
    private readonly patient: PatientLeg,
    private readonly moreTime: AskMoreTime,
  ) {}

  open({ patient, extensible }: CalledLeg, locale: PromptLocale, tries = 0): Turn {
    const keys: Phrase[] = [{ key: patient ? 'menu_patient' : 'menu' }];
    if (extensible) keys.push({ key: 'menu_extension' });
    return askKey(keys, { at: 'menu', tries: tries + 1, locale });
  }

  next(tx: Transaction, leg: CalledLeg, input: Input, dialogue: LegDialogue): Promise<Turn> | Turn {
    const keyed = input.kind === 'keys' ? input.digits : undefined;
    switch (dialogue.at) {
      case 'swap':
        return this.#whyChosen(tx, leg, keyed, dialogue);
      case 'language':
        return this.#languageKeyed(tx, leg, keyed, dialogue);
      case 'patient_number':
        return this.#numberKeyed(tx, leg, keyed, dialogue);
      case 'patient_confirm':
        return this.#confirmed(tx, leg, keyed, dialogue);
      default:
        return this.#chosen(tx, leg, keyed, dialogue);
    }
  }

  #chosen(
    tx: Transaction,
    leg: CalledLeg,
    key: string | undefined,
    { tries, locale }: LegDialogue,
  ): Promise<Turn> | Turn {
    if (key === '2')
      return leg.patient ? this.#removePatient(tx, leg, locale) : askNumber([], 0, locale);
    if (key === '3')
      return leg.language === UNDETERMINED ? askLanguage([], 0, locale) : askWhy(0, locale);
    if (key === '4' && leg.extensible) return this.moreTime.ask(tx, leg, locale);
    if (key === '9') return this.#end(tx, leg, locale);
    if (key === '1' || tries >= MOST_TRIES) return talkTurn(leg, [backToTalk], locale);
    return this.open(leg, locale, tries);
  }

  /** The star is back to the talk, wherever it stands among the keys. */
  async #numberKeyed(
    tx: Transaction,
    leg: CalledLeg,
    keyed: string | undefined,
    { tries, locale }: LegDialogue,
  ): Promise<Turn> {
    if (keyed?.includes('*')) return talkTurn(leg, [backToTalk], locale);
    const number = keyed && (await this.patient.numberOf(tx, keyed));
    if (number) return confirm(number, 0, locale);
    const why: Phrase = { key: keyed ? 'patient_number_wrong' : 'nothing_heard' };
    if (tries >= MOST_TRIES) return talkTurn(leg, [why, backToTalk], locale);
    return askNumber([why], tries, locale);
  }

  async #confirmed(
    tx: Transaction,
    leg: CalledLeg,
    key: string | undefined,
    { tries, locale, number }: LegDialogue,
  ): Promise<Turn> {
    if (key === '2') return askNumber([], 0, locale);
    if (key === '1' || key === '3')
      return this.#callPatient(tx, leg, { number: number!, leavesMessage: key === '3' }, locale);
    if (key === '*' || tries >= MOST_TRIES) return talkTurn(leg, [backToTalk], locale);
    return confirm(number!, tries, locale);
  }

  async #callPatient(
    tx: Transaction,
    leg: CalledLeg,
    { number, leavesMessage }: { number: string; leavesMessage: boolean },
    locale: PromptLocale,
  ): Promise<Turn> {
    const conversation = (await lockConversation(tx, leg.session_id))!;
    const called = await this.patient.call(tx, conversation, number, leavesMessage);
    return talkTurn(leg, [{ key: called ? 'patient_ringing' : 'patient_already' }], locale);
  }

  async #removePatient(tx: Transaction, leg: CalledLeg, locale: PromptLocale): Promise<Turn> {
    const conversation = (await lockConversation(tx, leg.session_id))!;
    await this.patient.remove(tx, conversation);
    return talkTurn(leg, [{ key: 'patient_removed' }], locale);
  }

  #whyChosen(
    tx: Transaction,
    leg: CalledLeg,
    key: string | undefined,
    { tries, locale }: LegDialogue,
  ): Promise<Turn> | Turn {
    if (key === '1') return this.#swap(tx, leg, { reason: 'wrong_language' }, locale);
    if (key === '2') return this.#swap(tx, leg, { reason: 'wrong_dialect' }, locale);
    if (key === '3') return askLanguage([], 0, locale);
    if (key === '*' || tries >= MOST_TRIES) return talkTurn(leg, [backToTalk], locale);
    return askWhy(tries, locale);
  }

  async #languageKeyed(
    tx: Transaction,
    leg: CalledLeg,
    keyed: string | undefined,
    { tries, locale }: LegDialogue,
  ): Promise<Turn> {
    if (keyed?.includes('*')) return talkTurn(leg, [backToTalk], locale);
    const language = keyed === '0' ? UNDETERMINED : keyed && languageByKeypad(keyed)?.id;
    let why: Phrase = { key: keyed ? 'language_unclear' : 'nothing_heard' };
    if (language)
      try {
        return await this.#swap(tx, leg, { reason: 'other_language', language }, locale);
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'LANGUAGE_NOT_COVERED')) throw error;
        const params = { language: languageLabel(language, locale) };
        why = { key: 'language_not_covered', params };
      }
    if (tries >= MOST_TRIES) return talkTurn(leg, [why, backToTalk], locale);
    return askLanguage([why], tries, locale);
  }

  async #swap(
    tx: Transaction,
    leg: CalledLeg,
    given: SwapGiven,
    locale: PromptLocale,
  ): Promise<Turn> {
    const conversation = (await lockConversation(tx, leg.session_id))!;
    await this.swapper.swapIn(tx, conversation, given);
    return talkTurn(leg, [{ key: 'swap_begins' }], locale);
  }

  async #end(tx: Transaction, leg: CalledLeg, locale: PromptLocale): Promise<Turn> {
    const conversation = (await lockConversation(tx, leg.session_id))!;
    await this.endSession.end(tx, conversation, 'ended_by_professional');
    return lastTurn({ key: 'goodbye', locale });
  }
}

function askWhy(tries: number, locale: PromptLocale): Turn {
  return askKey([{ key: 'menu_swap' }], { at: 'swap', tries: tries + 1, locale });
}

function askLanguage(before: readonly Phrase[], tries: number, locale: PromptLocale): Turn {
  const dialogue: LegDialogue = { at: 'language', tries: tries + 1, locale };
  const say = inLocale(locale, [...before, { key: 'swap_language' }]);
  const keys = { most: LANGUAGE_DIGITS, finish: '#' } as const;
  return { step: { kind: 'ask', say, keys, waitSeconds: NUMBER_SECONDS }, dialogue };
}

function askNumber(before: readonly Phrase[], tries: number, locale: PromptLocale): Turn {
  const dialogue: LegDialogue = { at: 'patient_number', tries: tries + 1, locale };
  const say = inLocale(locale, [...before, { key: 'ask_patient_number' }]);
  const keys = { most: NUMBER_DIGITS, finish: '#' } as const;
  return { step: { kind: 'ask', say, keys, waitSeconds: NUMBER_SECONDS }, dialogue };
}

function confirm(number: string, tries: number, locale: PromptLocale): Turn {
  const dialogue: LegDialogue = { at: 'patient_confirm', tries: tries + 1, locale, number };
  return askKey([{ key: 'confirm_patient_number', params: { number } }], dialogue);
}
