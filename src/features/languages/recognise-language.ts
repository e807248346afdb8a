import { languageCatalogue } from './catalogue/catalogue.js';
import type { InterfaceLocale, Language } from './language.js';
import { foldText } from './search/fold-text.js';
import { searchLanguages } from './search-languages.js';

/** A language that was understood from speech. */
export interface HeardLanguage {
  readonly language: Language;
  /** Heard clearly, and one of its very names: nobody needs to confirm it. */
  readonly sure: boolean;
}

/** From here on a recognition of speech is trusted; below it is asked about. */
const CLEAR = 0.75;

/** What people say around the name of a language. */
const AROUND =
  /\b(un|une|interprete|langue|je voudrais|voudrais|s il vous plait|svp|merci|an|interpreter|language|i would like|please|thank you)\b/g;

/** The language that `text`, as speech was recognised, may mean; undefined where it means none. */
export function recogniseLanguage(
  text: string,
  confidence: number,
  locale: InterfaceLocale,
): HeardLanguage | undefined {
  const said = bare(text.replace(/['’.,;:!?-]/g, ' '));
  if (said === '') return undefined;
  const [best] = searchLanguages(said, { locale, limit: 1 });
  if (!best) return undefined;
  const named = best.matched !== 'country' && best.matched !== 'id' && best.matched !== 'keypad';
  const sure = confidence >= CLEAR && named && bare(best.text) === said;
  return { language: best.language, sure };
}

/** The language of a card's two digits. */
export function languageByKeypad(keypad: string): Language | undefined {
  return languageCatalogue.find((language) => language.keypad === keypad);
}

/** Folded, without what is said around a name. */
function bare(text: string): string {
  const words = foldText(text).join(' ').replace(AROUND, ' ').trim().split(/\s+/);
  while (words.length > 1 && /^(en|de|du|le|la|l|d|in|of)$/.test(words[0]!)) words.shift();
  return words.join(' ');
}
