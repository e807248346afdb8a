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
import { SECONDS } from '../rules/conversation-times.js';
import type { LegState } from '../rules/leg-states.js';
import type { Party } from '../session.view.js';
import { legOf, lockConversation } from '../sessions/conversation.js';
import { EndSession } from '../sessions/end-session.js';
import { HuntAgain } from '../sessions/hunt-again.js';
import { KEY_SECONDS, MOST_TRIES } from './key-waits.js';
import { legSubject } from './leg-calls.js';
import { inLocale, type LegDialogue } from './leg-dialogue.js';
import { LegEvents } from './leg-events.js';

interface CalledLeg {
  session_id: string;
  party: Party;
  state: LegState;
  room: string;
  booking_number: string;
  network_name: string;
  language: string;
}

const FIND = `
  SELECT l.session_id, l.party, l.state, s.room, s.booking_number, n.name AS network_name, r.language
  FROM leg l JOIN session s ON s.id = l.session_id JOIN network n ON n.id = s.network_id
  JOIN request r ON r.id = s.request_id WHERE l.id = $1`;

const BEGINNING: LegDialogue = { at: 'key', tries: 0, locale: 'fr' };

/** What a party hears that is called into a conversation, and the professional's menu. */
@Injectable()
export class LegScript extends CallScript implements OnModuleInit {
  constructor(
    private readonly scripts: CallScripts,
    private readonly events: LegEvents,
    private readonly endSession: EndSession,
    private readonly huntAgain: HuntAgain,
  ) {
    super();
  }

  onModuleInit(): void {
    this.scripts.register('leg', this);
  }

  override async next(tx: Transaction, call: TelephoneCall, input: Input): Promise<Turn> {
    const leg = await findLeg(tx, subjectId(call));
    const dialogue = (call.dialogue as LegDialogue | null) ?? BEGINNING;
    const { locale } = dialogue;
    if (!leg || leg.state === 'out') return lastTurn({ key: 'goodbye', locale });
    if (dialogue.at === 'menu') return this.#chosen(tx, leg, input, dialogue);
    if (input.kind === 'left_talk') return this.#leftTalk(leg, input.why, locale);
    if (dialogue.at === 'talk') return talkTurn(leg, [], locale);
    return this.#answered(leg, input, dialogue);
  }

  override async happened(tx: Transaction, call: TelephoneCall, event: CallEvent): Promise<void> {
    await this.events.happened(tx, { legId: subjectId(call), callId: call.id }, event);
  }

  /** An agency's call goes into the conversation, after `say` and the booking number. */
  async talk(tx: Transaction, legId: string, say: readonly Phrase[]): Promise<Step> {
    return talkStep((await findLeg(tx, legId))!, say, 'fr');
  }

  /** A call that is there already carries the leg from now on, after `say`. */
  async takeOver(
    tx: Transaction,
    legId: string,
    say: readonly Phrase[],
    locale: PromptLocale,
  ): Promise<Turn> {
    const turn = talkTurn((await findLeg(tx, legId))!, say, locale);
    return { ...turn, subject: legSubject(legId) };
  }

  /** A voicemail takes no call: the professional presses a key. The interpreter has pressed one, or said so at a console. */
  #answered(leg: CalledLeg, input: Input, { tries, locale }: LegDialogue): Turn {
    const again = leg.state === 'dropped';
    if (leg.party === 'interpreter')
      return talkTurn(leg, [{ key: again ? 'back_to_talk' : 'offer_accepted' }], locale);
    if (input.kind === 'keys' && input.digits === '1') return talkTurn(leg, [], locale);
    if (tries >= MOST_TRIES) return lastTurn({ key: 'goodbye', locale });
    const language = languageLabel(leg.language, locale);
    const what: Phrase = again
      ? { key: 'talk_cut' }
      : { key: 'professional_called', params: { network: leg.network_name, language } };
    return askKey([what, { key: 'professional_key' }], { at: 'key', tries: tries + 1, locale });
  }

  #leftTalk(leg: CalledLeg, why: 'star' | 'limit' | 'ended', locale: PromptLocale): Turn {
    if (why === 'limit') return lastTurn({ key: 'limit_reached', locale });
    if (why === 'ended' || leg.party !== 'professional')
      return lastTurn({ key: 'goodbye', locale });
    return menu(0, locale);
  }

  async #chosen(
    tx: Transaction,
    leg: CalledLeg,
    input: Input,
    { tries, locale }: LegDialogue,
  ): Promise<Turn> {
    const key = input.kind === 'keys' ? input.digits : undefined;
    if (key === '3') return this.#swap(tx, leg, locale);
    if (key === '9') return this.#end(tx, leg, locale);
    if (key === '1' || tries >= MOST_TRIES) return talkTurn(leg, [{ key: 'back_to_talk' }], locale);
    return menu(tries, locale);
  }

  async #swap(tx: Transaction, leg: CalledLeg, locale: PromptLocale): Promise<Turn> {
    const conversation = (await lockConversation(tx, leg.session_id))!;
    if (conversation.session.state !== 'replacing')
      await this.huntAgain.insteadOf(
        tx,
        conversation,
        legOf(conversation, 'interpreter'),
        'wrong_language',
      );
    return talkTurn(leg, [{ key: 'swap_begins' }], locale);
  }

  async #end(tx: Transaction, leg: CalledLeg, locale: PromptLocale): Promise<Turn> {
    const conversation = (await lockConversation(tx, leg.session_id))!;
    await this.endSession.end(tx, conversation, 'ended_by_professional');
    return lastTurn({ key: 'goodbye', locale });
  }
}

async function findLeg(tx: Transaction, legId: string): Promise<CalledLeg | undefined> {
  const [leg] = await tx.query<CalledLeg>(FIND, [legId]);
  return leg;
}

function talkTurn(leg: CalledLeg, say: readonly Phrase[], locale: PromptLocale): Turn {
  const dialogue: LegDialogue = { at: 'talk', tries: 0, locale };
  return { step: talkStep(leg, say, locale), dialogue };
}

function talkStep(leg: CalledLeg, say: readonly Phrase[], locale: PromptLocale): Step {
  const number: Phrase = { key: 'booking_number', params: { number: leg.booking_number } };
  return {
    kind: 'talk',
    say: inLocale(locale, [...say, number]),
    room: leg.room,
    star: leg.party === 'professional',
    limitSeconds: SECONDS.session,
  };
}

function menu(tries: number, locale: PromptLocale): Turn {
  return askKey([{ key: 'menu' }], { at: 'menu', tries: tries + 1, locale });
}

function askKey(say: readonly Phrase[], dialogue: LegDialogue): Turn {
  const spoken = inLocale(dialogue.locale, say);
  const keys = { most: 1 };
  return { step: { kind: 'ask', say: spoken, keys, waitSeconds: KEY_SECONDS }, dialogue };
}
