import type { Phrase } from '../../../platform/carriers/prompts/phrase.js';
import {
  type Language,
  languageByKeypad,
  languageById,
  languageCatalogue,
  UNDETERMINED,
} from '../../languages/index.js';
import { askGender } from './ask-gender.js';
import {
  type Dialogue,
  go,
  hangUp,
  inLocale,
  MOST_TRIES,
  type Move,
  type Talker,
} from './dialogue.js';
import { resume } from './wait.js';

/** Two digits now, four for those that come later; `#` ends it. */
const MOST_DIGITS = 4;
const WAIT_SECONDS = 6;
/** The caller doesn't know which language it is. */
const UNKNOWN_KEY = '0';

/** The language by its number on the card, or by its name. It is also where a member lands who was recognised. */
export const askLanguage: Talker = (dialogue, heard) => {
  switch (heard.kind) {
    case 'has_request':
    case 'at_screen':
      return resume(dialogue, heard);
    case 'keys': {
      if (heard.digits === UNKNOWN_KEY) return identify(dialogue);
      const language = languageByKeypad(heard.digits);
      return language ? chosen(dialogue, language) : again(dialogue, { key: 'language_unclear' });
    }
    case 'spoken':
      if (!heard.guess) return again(dialogue, { key: 'language_unclear' });
      return heard.guess.sure
        ? chosen(dialogue, heard.guess.language)
        : confirm(go(dialogue, 'confirm', { language: heard.guess.language.id }));
    case 'nothing':
      return again(dialogue, { key: 'nothing_heard' });
    default:
      return ask(dialogue, []);
  }
};

/** Whether the language that was heard is the one that was meant. */
export const confirmLanguage: Talker = (dialogue, heard) => {
  if (heard.kind === 'keys' && heard.digits === '1')
    return chosen(dialogue, languageById(dialogue.language!)!);
  if (heard.kind === 'keys' && heard.digits === '2') return ask(go(dialogue, 'language'), []);
  if (heard.kind === 'again') return confirm(dialogue);
  const tries = dialogue.tries + 1;
  if (tries >= MOST_TRIES) return hangUp(dialogue, { key: 'goodbye' });
  return confirm({ ...dialogue, tries });
};

function ask(to: Dialogue, before: readonly Phrase[]): Move {
  return {
    to,
    step: {
      kind: 'ask',
      say: inLocale([...before, { key: 'ask_language' }], to),
      keys: { most: MOST_DIGITS, finish: '#' },
      hints: languageCatalogue.map(({ label }) => label[to.locale]),
      waitSeconds: WAIT_SECONDS,
    },
  };
}

function chosen(dialogue: Dialogue, language: Language): Move {
  return askGender(go(dialogue, 'gender', { language: language.id }), { kind: 'again' });
}

/** The gender is not asked: whoever recognises the language need not be the interpreter. */
function identify(dialogue: Dialogue): Move {
  const to = go(dialogue, 'gender', { language: UNDETERMINED });
  return { to, effect: { kind: 'open', gender: 'either' } };
}

function again(dialogue: Dialogue, why: Phrase): Move {
  const tries = dialogue.tries + 1;
  if (tries >= MOST_TRIES) return hangUp(dialogue, why, { key: 'goodbye' });
  return ask({ ...dialogue, tries }, [why]);
}

function confirm(to: Dialogue): Move {
  const language = languageById(to.language!)!.label[to.locale];
  const say: Phrase[] = [{ key: 'confirm_language', params: { language } }];
  return {
    to,
    step: { kind: 'ask', say: inLocale(say, to), keys: { most: 1 }, waitSeconds: WAIT_SECONDS },
  };
}
