import type { fr } from './fr.js';

export type PromptLocale = 'fr' | 'en';
export type PromptKey = keyof typeof fr;

/** The names in the braces of a prompt. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Bare}:${string}` ? Bare : Name) | Names<Rest>
  : never;

type PhraseOf<Key extends PromptKey> = [Names<(typeof fr)[Key]>] extends [never]
  ? { readonly key: Key; readonly params?: undefined; readonly locale?: PromptLocale }
  : {
      readonly key: Key;
      readonly params: Readonly<Record<Names<(typeof fr)[Key]>, string | number>>;
      readonly locale?: PromptLocale;
    };

/** A prompt of the catalogue with what it speaks of; French where no locale is given. */
export type Phrase = { [Key in PromptKey]: PhraseOf<Key> }[PromptKey];
