import type { Phrase } from '../../../platform/carriers/prompts/phrase.js';
import type { Identified } from '../../identity/index.js';
import {
  type Dialogue,
  go,
  hangUp,
  inLocale,
  MOST_TRIES,
  type Move,
  type Talker,
} from './dialogue.js';

const CODE_DIGITS = 8;
const PIN_DIGITS = 4;
const WAIT_SECONDS = 8;

/** The greeting and the personal code. `*` ends it at once: at the greeting that is the wish for English. */
export const askCode: Talker = (dialogue, heard) => {
  switch (heard.kind) {
    case 'begin':
      return ask(dialogue, greeting(heard.network));
    case 'keys':
      if (heard.digits === '') return ask({ ...dialogue, locale: 'en' }, []);
      return { to: dialogue, effect: { kind: 'identify', code: heard.digits } };
    case 'identified':
      return identified(dialogue, heard.who, { key: 'code_wrong' });
    case 'nothing':
      return again(dialogue, { key: 'nothing_heard' }, { key: 'goodbye' });
    default:
      return ask(dialogue, []);
  }
};

/** The PIN after the code; there is one try, then the code is asked for again. */
export const askPin: Talker = (dialogue, heard) => {
  const { candidate = null, taken = [], ...rest } = dialogue;
  const atCode: Dialogue = { ...rest, at: 'code' };
  switch (heard.kind) {
    case 'keys':
      return { to: dialogue, effect: { kind: 'confirm_pin', candidate, taken, pin: heard.digits } };
    case 'identified':
      return identified(atCode, heard.who, { key: 'pin_wrong' });
    case 'nothing':
      return again(atCode, { key: 'nothing_heard' }, { key: 'goodbye' });
    default:
      return pinQuestion(dialogue);
  }
};

function identified(dialogue: Dialogue, who: Identified, wrong: Phrase): Move {
  switch (who.kind) {
    case 'member': {
      const { memberId } = who;
      return { to: go(dialogue, 'language', { memberId }), effect: { kind: 'resume' } };
    }
    case 'pin':
      // The tries go on: whoever keys codes without a PIN to them is not at it for ever.
      return pinQuestion({
        ...dialogue,
        at: 'pin',
        candidate: who.candidate,
        taken: who.taken,
      });
    case 'too_many':
      return hangUp(dialogue, { key: 'too_many_attempts' });
    case 'slip':
      return again(dialogue, { key: 'code_slip' }, { key: 'not_identified' });
    case 'wrong':
      return again(dialogue, wrong, { key: 'not_identified' });
  }
}

function greeting(network: string | null): Phrase[] {
  return [
    network === null ? { key: 'welcome_any' } : { key: 'welcome', params: { network } },
    { key: 'english_offer', locale: 'en' },
  ];
}

function again(dialogue: Dialogue, why: Phrase, farewell: Phrase): Move {
  const tries = dialogue.tries + 1;
  return tries >= MOST_TRIES ? hangUp(dialogue, farewell) : ask({ ...dialogue, tries }, [why]);
}

function pinQuestion(to: Dialogue): Move {
  const say = inLocale([{ key: 'ask_pin' }], to);
  return { to, step: { kind: 'ask', say, keys: { most: PIN_DIGITS }, waitSeconds: WAIT_SECONDS } };
}

function ask(to: Dialogue, before: readonly Phrase[]): Move {
  return {
    to,
    step: {
      kind: 'ask',
      say: inLocale([...before, { key: 'ask_code' }], to),
      keys: { most: CODE_DIGITS, finish: '*' },
      waitSeconds: WAIT_SECONDS,
    },
  };
}
