import { en } from './en.js';
import { fr } from './fr.js';
import type { Phrase, PromptLocale } from './phrase.js';
import { hoursInEnglish, hoursInFrench } from './spoken-hours.js';

/** Words for a voice. */
export interface Speech {
  readonly text: string;
  /** BCP 47. */
  readonly language: 'fr-FR' | 'en-GB';
}

const CATALOGUE = {
  fr: {
    language: 'fr-FR',
    prompts: fr as Readonly<Record<string, string>>,
    ordinals: ['première', 'deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième'],
    otherOrdinal: (n: number) => `${n}e`,
    ...hoursInFrench,
    seconds: (n: number) => (n > 1 ? `${n} secondes` : 'une seconde'),
    minutes: (n: number) => (n > 1 ? `${n} minutes` : 'une minute'),
  },
  en: {
    language: 'en-GB',
    prompts: en as Readonly<Record<string, string>>,
    ordinals: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'],
    otherOrdinal: (n: number) => `${n}th`,
    ...hoursInEnglish,
    seconds: (n: number) => (n > 1 ? `${n} seconds` : 'one second'),
    minutes: (n: number) => (n > 1 ? `${n} minutes` : 'one minute'),
  },
} as const;

/** Beyond this, a duration is spoken in minutes, rounded up. */
const SECONDS_SPOKEN = 50;

/** A prompt in words, its numbers as they are to be spoken. */
export function speak({ key, params, locale = 'fr' }: Phrase): Speech {
  const { prompts, language } = CATALOGUE[locale];
  const given: Readonly<Record<string, string | number>> = params ?? {};
  const text = prompts[key]!.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, how?: string) =>
    spoken(given[name]!, how, locale),
  );
  return { text, language };
}

function spoken(value: string | number, how: string | undefined, locale: PromptLocale): string {
  const words = CATALOGUE[locale];
  const number = Number(value);
  switch (how) {
    case 'digits':
      return String(value).replace(/^\+33/, '0').match(/\d/g)?.join(', ') ?? '';
    case 'ordinal':
      return words.ordinals[number - 1] ?? words.otherOrdinal(number);
    case 'duration':
      return number > SECONDS_SPOKEN
        ? words.minutes(Math.ceil(number / 60))
        : words.seconds(number);
    case 'length':
      return words.length(number) ?? words.minutes(number);
    case 'date':
      return words.date(String(value));
    case 'time':
      return words.time(String(value));
    default:
      return String(value);
  }
}
