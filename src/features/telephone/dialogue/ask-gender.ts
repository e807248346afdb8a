import type { Phrase } from '../../../platform/carriers/prompts/phrase.js';
import { languageLabel } from '../../languages/index.js';
import {
  type Dialogue,
  go,
  hangUp,
  inLocale,
  MOST_TRIES,
  type Move,
  type Talker,
} from './dialogue.js';
import { firstWait, resume } from './wait.js';

const WAIT_SECONDS = 4;
const GENDERS: Readonly<Record<string, 'woman' | 'man' | 'either'>> = {
  '1': 'woman',
  '2': 'man',
  '3': 'either',
};

/** A wish that may be left out by waiting; then the request is made. */
export const askGender: Talker = (dialogue, heard) => {
  switch (heard.kind) {
    case 'keys': {
      const gender = GENDERS[heard.digits];
      if (gender) return { to: dialogue, effect: { kind: 'open', gender } };
      const tries = dialogue.tries + 1;
      if (tries >= MOST_TRIES) return { to: dialogue, effect: { kind: 'open', gender: 'either' } };
      return ask({ ...dialogue, tries }, [{ key: 'key_unknown' }]);
    }
    case 'nothing':
      return { to: dialogue, effect: { kind: 'open', gender: 'either' } };
    case 'has_request':
    case 'at_screen':
      return resume(dialogue, heard);
    case 'opening':
      if (heard.opening.kind === 'opened') return firstWait(dialogue, heard.opening);
      return heard.opening.why === 'closed'
        ? hangUp(dialogue, { key: 'apology_end' })
        : notCovered(dialogue);
    default:
      return ask(dialogue, []);
  }
};

function ask(to: Dialogue, before: readonly Phrase[]): Move {
  const say = inLocale([...before, { key: 'ask_gender' }], to);
  return { to, step: { kind: 'ask', say, keys: { most: 1 }, waitSeconds: WAIT_SECONDS } };
}

/** Said and then asked anew: the next turn finds itself at the language. */
function notCovered(dialogue: Dialogue): Move {
  const language = languageLabel(dialogue.language!, dialogue.locale);
  const say: Phrase[] = [{ key: 'language_not_covered', params: { language } }];
  const to = go(dialogue, 'language', { language: undefined });
  return { to, step: { kind: 'say', say: inLocale(say, to) } };
}
