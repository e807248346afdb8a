import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  CallScript,
  CallScripts,
  lastTurn,
  subjectId,
  type Turn,
} from '../../../platform/carriers/call-script.js';
import type { Input, Step } from '../../../platform/carriers/call-step.js';
import type { Phrase } from '../../../platform/carriers/prompts/phrase.js';
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

/** Where a dialogue with a party stands. */
interface Dialogue {
  at: 'key' | 'talk' | 'menu';
  tries: number;
}

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
    if (!leg || leg.state === 'out') return lastTurn({ key: 'goodbye' });
    const dialogue = (call.dialogue as Dialogue | null) ?? { at: 'key', tries: 0 };
    if (dialogue.at === 'menu') return this.#chosen(tx, leg, input, dialogue);
    if (input.kind === 'left_talk') return this.#leftTalk(leg, input.why);
    if (dialogue.at === 'talk') return this.#talkTurn(leg, []);
    return this.#answered(leg, input, dialogue);
  }

  override async happened(tx: Transaction, call: TelephoneCall, event: CallEvent): Promise<void> {
    await this.events.happened(tx, { legId: subjectId(call), callId: call.id }, event);
  }

  /** Into the conversation, after `say` and the booking number. */
  async talk(tx: Transaction, legId: string, say: readonly Phrase[]): Promise<Step> {
    return talkStep((await findLeg(tx, legId))!, say);
  }

  /** A call that is there already carries the leg from now on, after `say`. */
  async takeOver(tx: Transaction, legId: string, say: readonly Phrase[]): Promise<Turn> {
    const turn = this.#talkTurn((await findLeg(tx, legId))!, say);
    return { ...turn, subject: legSubject(legId) };
  }

  /** A voicemail takes no call: the professional presses a key. The interpreter has pressed one, or said so at a console. */
  #answered(leg: CalledLeg, input: Input, { tries }: Dialogue): Turn {
    const again = leg.state === 'dropped';
    if (leg.party === 'interpreter')
      return this.#talkTurn(leg, [{ key: again ? 'back_to_talk' : 'offer_accepted' }]);
    if (input.kind === 'keys' && input.digits === '1') return this.#talkTurn(leg, []);
    if (tries >= MOST_TRIES) return lastTurn({ key: 'goodbye' });
    const language = languageLabel(leg.language, 'fr');
    const what: Phrase = again
      ? { key: 'talk_cut' }
      : { key: 'professional_called', params: { network: leg.network_name, language } };
    const say: Phrase[] = [what, { key: 'professional_key' }];
    return {
      step: { kind: 'ask', say, keys: { most: 1 }, waitSeconds: KEY_SECONDS },
      dialogue: { at: 'key', tries: tries + 1 } satisfies Dialogue,
    };
  }

  #leftTalk(leg: CalledLeg, why: 'star' | 'limit' | 'ended'): Turn {
    if (why === 'limit') return lastTurn({ key: 'limit_reached' });
    if (why === 'ended' || leg.party !== 'professional') return lastTurn({ key: 'goodbye' });
    return menu(0);
  }

  async #chosen(tx: Transaction, leg: CalledLeg, input: Input, { tries }: Dialogue): Promise<Turn> {
    const key = input.kind === 'keys' ? input.digits : undefined;
    if (key === '3') return this.#swap(tx, leg);
    if (key === '9') return this.#end(tx, leg);
    if (key === '1' || tries >= MOST_TRIES) return this.#talkTurn(leg, [{ key: 'back_to_talk' }]);
    return menu(tries);
  }

  async #swap(tx: Transaction, leg: CalledLeg): Promise<Turn> {
    const conversation = (await lockConversation(tx, leg.session_id))!;
    if (conversation.session.state !== 'replacing')
      await this.huntAgain.insteadOf(
        tx,
        conversation,
        legOf(conversation, 'interpreter'),
        'wrong_language',
      );
    return this.#talkTurn(leg, [{ key: 'swap_begins' }]);
  }

  async #end(tx: Transaction, leg: CalledLeg): Promise<Turn> {
    const conversation = (await lockConversation(tx, leg.session_id))!;
    await this.endSession.end(tx, conversation, 'ended_by_professional');
    return lastTurn({ key: 'goodbye' });
  }

  #talkTurn(leg: CalledLeg, say: readonly Phrase[]): Turn {
    return { step: talkStep(leg, say), dialogue: { at: 'talk', tries: 0 } satisfies Dialogue };
  }
}

async function findLeg(tx: Transaction, legId: string): Promise<CalledLeg | undefined> {
  const [leg] = await tx.query<CalledLeg>(FIND, [legId]);
  return leg;
}

function talkStep(leg: CalledLeg, say: readonly Phrase[]): Step {
  return {
    kind: 'talk',
    say: [...say, { key: 'booking_number', params: { number: leg.booking_number } }],
    room: leg.room,
    star: leg.party === 'professional',
    limitSeconds: SECONDS.session,
  };
}

function menu(tries: number): Turn {
  return {
    step: { kind: 'ask', say: [{ key: 'menu' }], keys: { most: 1 }, waitSeconds: KEY_SECONDS },
    dialogue: { at: 'menu', tries: tries + 1 } satisfies Dialogue,
  };
}
