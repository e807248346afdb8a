import type { Phrase } from '../../../platform/carriers/prompts/phrase.js';
import type { Opening, WaitTruth } from '../../interpreting/index.js';
import { languageLabel, UNDETERMINED } from '../../languages/index.js';
import { beginBooking } from './booking/begin.js';
import {
  type Dialogue,
  go,
  hangUp,
  type Heard,
  inLocale,
  MOST_TRIES,
  type Move,
  type Talker,
} from './dialogue.js';

/** Silence between two words of truth, in seconds; with the words it is 10 to 15. */
const BEAT_SECONDS = 10;
/** The same after the keys, which take some ten seconds to tell. */
const AFTER_KEYS_SECONDS = 4;
const KEY_SECONDS = 6;
const RETURN_SECONDS = 2;
/** Beats from one telling of the keys to the next. */
const KEYS_EVERY = 4;
/** The former call is known to be out within a minute, or there is nobody to return to. */
const MOST_RETURNS = 40;

/** The request was made: what is looked for, how long it usually takes, and the keys. */
export function firstWait(
  dialogue: Dialogue,
  { requestId, usualSeconds }: Extract<Opening, { kind: 'opened' }>,
): Move {
  const requests = dialogue.requests + 1;
  const to = go(dialogue, 'waiting', { requestId, requests, beats: 1 });
  const { language, locale } = dialogue;
  const begins: Phrase =
    language === UNDETERMINED
      ? { key: 'identify_language' }
      : { key: 'hunt_begins', params: { language: languageLabel(language!, locale) } };
  const usual: Phrase[] =
    usualSeconds === undefined ? [] : [{ key: 'usual_wait', params: { seconds: usualSeconds } }];
  return beat(to, [begins, ...usual, { key: 'wait_keys' }]);
}

/** The member has a request: at their screen it goes on without this call, by telephone with it. */
export function resume(
  dialogue: Dialogue,
  heard: Extract<Heard, { kind: 'has_request' | 'at_screen' }>,
): Move {
  if (heard.kind === 'at_screen') return hangUp(dialogue, { key: 'already_live' });
  const { requestId } = heard;
  return { to: go(dialogue, 'waiting', { requestId, beats: 0 }), effect: { kind: 'look' } };
}

/** Tells how it stands, and takes the keys. */
export const wait: Talker = (dialogue, heard) => {
  switch (heard.kind) {
    case 'truth':
      return byTruth(dialogue, heard.truth, heard.key);
    case 'call_back':
      return heard.promised
        ? hangUp(dialogue, { key: 'call_back_promised' })
        : beat(dialogue, [{ key: 'call_back_impossible' }]);
    case 'booking_begins':
      return beginBooking(dialogue, heard.beginning);
    case 'leg_held':
      return comeBack(dialogue);
    case 'leg_gone':
      return hangUp(dialogue, { key: 'goodbye' });
    default:
      return { to: dialogue, effect: { kind: 'look' } };
  }
};

/** Whether another gender will do. */
export const askOtherGender: Talker = (dialogue, heard) => {
  if (heard.kind === 'done' || heard.kind === 'leg_held' || heard.kind === 'leg_gone')
    return wait(go(dialogue, 'waiting'), heard);
  if (heard.kind !== 'truth') return { to: dialogue, effect: { kind: 'look' } };
  if (heard.truth.state !== 'asking_gender')
    return byTruth(go(dialogue, 'waiting'), heard.truth, undefined);
  if (heard.key === '1')
    return { to: dialogue, effect: { kind: 'answer_gender', answer: 'either' } };
  if (heard.key === '2') return { to: dialogue, effect: { kind: 'answer_gender', answer: 'keep' } };
  return question(dialogue, { key: 'gender_missing' });
};

/** Nobody was found: to be called back, to book, or neither. */
export const offerCallBack: Talker = (dialogue, heard) => {
  switch (heard.kind) {
    case 'keys':
      if (heard.digits === '2') return { to: dialogue, effect: { kind: 'call_back' } };
      if (heard.digits === '3') return { to: dialogue, effect: { kind: 'begin_booking' } };
      if (heard.digits === '1') return hangUp(dialogue, { key: 'goodbye' });
      break;
    case 'booking_begins':
      return beginBooking(dialogue, heard.beginning);
    case 'call_back':
      return heard.promised
        ? hangUp(dialogue, { key: 'call_back_promised' })
        : hangUp(dialogue, { key: 'call_back_impossible' }, { key: 'goodbye' });
    case 'again':
      return question(dialogue, { key: 'nobody_found' });
    default:
  }
  const tries = dialogue.tries + 1;
  if (tries >= MOST_TRIES) return hangUp(dialogue, { key: 'goodbye' });
  return question({ ...dialogue, tries }, { key: 'nobody_found' });
};

/** Back in a session: until the former call is known to be out. */
export const comeBackIn: Talker = (dialogue, heard) => {
  if (heard.kind === 'leg_held') return comeBack(dialogue);
  if (heard.kind === 'leg_gone' || dialogue.tries >= MOST_RETURNS)
    return hangUp(dialogue, { key: 'goodbye' });
  return { to: dialogue, effect: { kind: 'take_leg' } };
};

/** Nothing more is asked. */
export const farewell: Talker = (dialogue) => hangUp(dialogue, { key: 'goodbye' });

function byTruth(dialogue: Dialogue, truth: WaitTruth, key: string | undefined): Move {
  switch (truth.state) {
    case 'found':
      return { to: dialogue, effect: { kind: 'take_leg' } };
    case 'asking_gender':
      return question(go(dialogue, 'gender_missing'), { key: 'gender_missing' });
    case 'nobody':
      return question(go(dialogue, 'nobody'), { key: 'nobody_found' });
    case 'over':
      return hangUp(dialogue, { key: 'request_cancelled' });
    case 'looking':
      return key === undefined ? tell(dialogue, truth) : keyed(dialogue, key);
  }
}

function keyed(dialogue: Dialogue, key: string): Move {
  if (key === '2') return { to: dialogue, effect: { kind: 'call_back' } };
  if (key === '3') return { to: dialogue, effect: { kind: 'begin_booking' } };
  if (key === '1') return { to: dialogue, effect: { kind: 'cancel' } };
  if (key === '*') return { to: go(dialogue, 'language'), effect: { kind: 'cancel' } };
  return beat(dialogue, [{ key: 'key_unknown' }, { key: 'wait_keys' }]);
}

function tell(dialogue: Dialogue, { agency }: WaitTruth): Move {
  const beats = dialogue.beats + 1;
  const how: Phrase = agency
    ? { key: 'agency_asked', params: { agency: agency.name, position: agency.position } }
    : { key: 'still_waiting' };
  const keys: Phrase[] = beats % KEYS_EVERY === 1 ? [{ key: 'wait_keys' }] : [];
  return beat({ ...dialogue, beats }, [how, ...keys]);
}

function beat(to: Dialogue, say: readonly Phrase[]): Move {
  const long = say.some(({ key }) => key === 'wait_keys');
  const seconds = long ? AFTER_KEYS_SECONDS : BEAT_SECONDS;
  return { to, step: { kind: 'wait', say: inLocale(say, to), seconds, keys: true } };
}

function question(to: Dialogue, what: Phrase): Move {
  const say = inLocale([what], to);
  return { to, step: { kind: 'ask', say, keys: { most: 1 }, waitSeconds: KEY_SECONDS } };
}

function comeBack(dialogue: Dialogue): Move {
  const returning = dialogue.at === 'returning';
  const to = go(dialogue, 'returning', { tries: returning ? dialogue.tries + 1 : 0 });
  const say: Phrase[] = returning ? [] : [{ key: 'back_to_talk' }];
  const step = {
    kind: 'wait',
    say: inLocale(say, to),
    seconds: RETURN_SECONDS,
    keys: false,
  } as const;
  return { to, step };
}
