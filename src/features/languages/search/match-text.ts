import { foldText } from './fold-text.js';
import { isOneTypoAway } from './one-typo.js';

/** How well a query meets a text, best first. */
export const tiers = {
  exact: 0,
  prefix: 1,
  wordPrefix: 2,
  substring: 3,
  typo: 4,
  typoInPart: 5,
  none: 9,
} as const;

/** One of `tiers`: the smaller, the better. */
export type Tier = (typeof tiers)[keyof typeof tiers];

/** A text made ready to compare. `whole` has no spaces, so "cap vert" and "Cap-Vert" are one. */
export interface FoldedText {
  readonly words: readonly string[];
  readonly whole: string;
  /** From each word but the first to the end, without spaces. */
  readonly tails: readonly string[];
}

/** Typos are forgiven from this many letters on: in "lao" or "twi" another letter is another language. */
const shortestTypo = 4;

export function prepareText(text: string): FoldedText {
  const words = foldText(text);
  return {
    words,
    whole: words.join(''),
    tails: words.slice(1).map((_, index) => words.slice(index + 1).join('')),
  };
}

/** How well `typed` (folded, without spaces, not empty) meets `text`. */
export function matchText(typed: string, text: FoldedText): Tier {
  if (text.whole.startsWith(typed)) {
    return typed.length === text.whole.length ? tiers.exact : tiers.prefix;
  }
  for (const tail of text.tails) if (tail.startsWith(typed)) return tiers.wordPrefix;
  if (saysEnough(typed) && text.whole.includes(typed)) return tiers.substring;
  return typed.length >= shortestTypo ? matchWithTypo(typed, text) : tiers.none;
}

/** Two letters inside a Latin word say nothing; one Chinese character says much. */
function saysEnough(typed: string): boolean {
  return typed.length >= 3 || typed.charCodeAt(0) > 0x7f;
}

function matchWithTypo(typed: string, { whole, words, tails }: FoldedText): Tier {
  if (whole.length < shortestTypo) return tiers.none;
  if (isOneTypoAway(typed, whole, false)) return tiers.typo;
  if (words.length > 1) {
    for (const word of words) {
      if (word.length >= shortestTypo && isOneTypoAway(typed, word, false)) return tiers.typoInPart;
    }
  }
  if (mayBegin(typed, whole)) return tiers.typoInPart;
  for (const tail of tails) if (mayBegin(typed, tail)) return tiers.typoInPart;
  return tiers.none;
}

/** A name half typed with one typo; four letters must at least begin right, or they would mean anything. */
function mayBegin(typed: string, rest: string): boolean {
  if (typed.length === shortestTypo && typed[0] !== rest[0]) return false;
  return isOneTypoAway(typed, rest, true);
}
