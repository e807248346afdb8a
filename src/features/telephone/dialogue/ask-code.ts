import type { Phrase } from '../../../platform/carriers/prompts/phrase.js';
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
      switch (heard.who.kind) {
        case 'member': {
          const { memberId } = heard.who;
          return { to: go(dialogue, 'language', { memberId }), effect: { kind: 'resume' } };
        }
        case 'too_many':
          return hangUp(dialogue, { key: 'too_many_attempts' });
        case 'slip':
          return again(dialogue, { key: 'code_slip' }, { key: 'not_identified' });
        case 'wrong':
          return again(dialogue, { key: 'code_wrong' }, { key: 'not_identified' });
      }
      break;
    case 'nothing':
      return again(dialogue, { key: 'nothing_heard' }, { key: 'goodbye' });
    default:
      return ask(dialogue, []);
  }
};

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
