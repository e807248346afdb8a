import type { Phrase } from '../../../../platform/carriers/prompts/phrase.js';
import { dialectById, languageLabel } from '../../../languages/index.js';
import { type BookingDraft, type Dialogue, inLocale, type Move } from '../dialogue.js';
import type { Question } from './common.js';

/** Four keys, or a telephone number of ten. */
const DIGITS_SECONDS = 8;
const KEY_SECONDS = 6;

type Keys = { readonly most: number; readonly finish?: '#' | '*' };

export const lineQuestion: Question = (to, before) =>
  question(to, [...before, { key: 'ask_booking_line' }], { most: 10, finish: '#' });

/** `#` alone is tomorrow: who is tired need not know its date. */
export const dayQuestion: Question = (to, before) =>
  question(to, [...before, { key: 'ask_booking_day' }], { most: 4, finish: '#' });

export const hourQuestion: Question = (to, before) => {
  const { date } = to.booking!;
  const ask: Phrase = { key: 'ask_booking_hour', params: { date: date! } };
  return question(to, [...before, ask], { most: 4, finish: '*' });
};

/** Of an hour that the clocks jump over, or that comes twice. */
export const clockQuestion: Question = (to, before) => {
  const { time, next } = to.booking!;
  const ask: Phrase = next
    ? { key: 'booking_hour_missing', params: { time: next.time } }
    : { key: 'booking_hour_twice', params: { time: time! } };
  return question(to, [...before, ask]);
};

export const lengthQuestion: Question = (to, before) =>
  question(to, [...before, { key: 'ask_booking_length' }]);

/** Everything that was keyed, in words, and the gender that was asked for before. */
export const checkQuestion: Question = (to, before) =>
  question(to, [...before, ...readBack(to), { key: 'booking_check_keys' }]);

export const overlapQuestion: Question = (to, before) => {
  const { date, time } = to.booking!.overlaps!;
  return question(to, [...before, { key: 'booking_overlap', params: { date, time } }]);
};

function readBack({ booking, locale }: Dialogue): Phrase[] {
  const { date, time, occurrence, minutes, gender, telephone } = booking!;
  const language = languageOf(booking!, locale);
  const params = { date: date!, time: time!, minutes: minutes!, language };
  return [
    { key: 'booking_check', params },
    ...(occurrence ? [{ key: `booking_${occurrence}` } as const] : []),
    ...(gender === 'either' ? [] : [{ key: `booking_${gender}` } as const]),
    ...(telephone ? [{ key: 'booking_call_at', params: { number: telephone } } as const] : []),
  ];
}

/** The language with its dialect: `arabe, Soudan`. */
function languageOf({ language, dialect }: BookingDraft, locale: Dialogue['locale']): string {
  const variety = dialect && dialectById(language, dialect)?.label[locale];
  const name = languageLabel(language, locale);
  return variety ? `${name}, ${variety}` : name;
}

function question(to: Dialogue, say: readonly Phrase[], keys: Keys = { most: 1 }): Move {
  const waitSeconds = keys.most > 1 ? DIGITS_SECONDS : KEY_SECONDS;
  return { to, step: { kind: 'ask', say: inLocale(say, to), keys, waitSeconds } };
}
