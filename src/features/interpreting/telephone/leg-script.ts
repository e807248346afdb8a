import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  CallScript,
  CallScripts,
  lastTurn,
  subjectId,
  type Turn,
} from '../../../platform/carriers/call-script.js';
import type { Input, Step } from '../../../platform/carriers/call-step.js';
import type { Phrase, PromptLocale } from '../../../platform/carriers/prompts/phrase.js';
import type { CallEvent, TelephoneCall } from '../../../platform/carriers/telephone-call.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { languageLabel } from '../../languages/index.js';
import { askKey, type CalledLeg, findCalledLeg, talkStep, talkTurn } from './called-leg.js';
import { MOST_TRIES } from './key-waits.js';
import { legSubject } from './leg-calls.js';
import { dialogueOf, type LegDialogue } from './leg-dialogue.js';
import { LegEvents } from './leg-events.js';
import { InterpreterMenu } from './interpreter-menu.js';
import { PatientScript } from './patient-script.js';
import { ProfessionalMenu } from './professional-menu.js';

/** What a party hears that is called into a conversation. */
@Injectable()
export class LegScript extends CallScript implements OnModuleInit {
  constructor(
    private readonly scripts: CallScripts,
    private readonly events: LegEvents,
    private readonly menu: ProfessionalMenu,
    private readonly interpreterMenu: InterpreterMenu,
    private readonly patient: PatientScript,
  ) {
    super();
  }

  onModuleInit(): void {
    this.scripts.register('leg', this);
  }

  override async next(tx: Transaction, call: TelephoneCall, input: Input): Promise<Turn> {
    const leg = await findCalledLeg(tx, subjectId(call));
    const dialogue = dialogueOf(call);
    const { locale } = dialogue;
    if (!leg || leg.state === 'out')
      return dialogue.silent ? lastTurn() : lastTurn({ key: 'goodbye', locale });
    if (input.kind === 'left_talk') return this.#leftTalk(tx, leg, input.why, locale);
    switch (dialogue.at) {
      case 'talk':
        return talkTurn(leg, [], locale);
      case 'message':
        return this.patient.messageSaid(tx, leg);
      case 'key':
        return leg.party === 'patient'
          ? this.patient.answered(tx, leg, input, dialogue)
          : this.#answered(leg, input, dialogue);
      case 'extension':
        return this.interpreterMenu.next(tx, leg, input, dialogue);
      default:
        return this.menu.next(tx, leg, input, dialogue);
    }
  }

  override async happened(tx: Transaction, call: TelephoneCall, event: CallEvent): Promise<void> {
    const leavesMessage = dialogueOf(call).at === 'message';
    const told = { legId: subjectId(call), callId: call.id, leavesMessage };
    await this.events.happened(tx, told, event);
  }

  /** An agency's call goes into the conversation, after `say` and the booking number. */
  async talk(tx: Transaction, legId: string, say: readonly Phrase[]): Promise<Step> {
    return talkStep((await findCalledLeg(tx, legId))!, say, 'fr');
  }

  /** A call that is there already carries the leg from now on, after `say`. */
  async takeOver(
    tx: Transaction,
    legId: string,
    say: readonly Phrase[],
    locale: PromptLocale,
  ): Promise<Turn> {
    const turn = talkTurn((await findCalledLeg(tx, legId))!, say, locale);
    return { ...turn, subject: legSubject(legId) };
  }

  /**
   * A voicemail takes no call: the professional presses a key, and so does an interpreter at a booked hour. Any other
   * interpreter has pressed one, or said so at a console.
   */
  #answered(leg: CalledLeg, input: Input, { tries, locale }: LegDialogue): Turn {
    const again = leg.state === 'dropped';
    if (leg.party === 'interpreter' && (!leg.booked || again))
      return talkTurn(leg, [{ key: again ? 'back_to_talk' : 'offer_accepted' }], locale);
    if (input.kind === 'keys' && input.digits === '1') return talkTurn(leg, [], locale);
    if (tries >= MOST_TRIES) return lastTurn({ key: 'goodbye', locale });
    const language = languageLabel(leg.language, locale);
    const params = { network: leg.network_name, language };
    const what: Phrase = again ? { key: 'talk_cut' } : { key: greetingOf(leg), params };
    return askKey([what, { key: 'professional_key' }], { at: 'key', tries: tries + 1, locale });
  }

  #leftTalk(
    tx: Transaction,
    leg: CalledLeg,
    why: 'star' | 'limit' | 'ended',
    locale: PromptLocale,
  ): Promise<Turn> | Turn {
    if (why === 'limit') return lastTurn({ key: 'limit_reached', locale });
    if (why === 'star' && leg.party === 'professional') return this.menu.open(leg, locale);
    if (why === 'star' && leg.party === 'interpreter')
      return this.interpreterMenu.open(tx, leg, locale);
    return lastTurn({ key: 'goodbye', locale });
  }
}

function greetingOf({
  party,
  booked,
}: CalledLeg): 'professional_called' | 'professional_booked' | 'interpreter_booked' {
  if (party === 'interpreter') return 'interpreter_booked';
  return booked ? 'professional_booked' : 'professional_called';
}
