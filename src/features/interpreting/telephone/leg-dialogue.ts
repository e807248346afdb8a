import type { Phrase, PromptLocale } from '../../../platform/carriers/prompts/phrase.js';

/** Where the dialogue with a party of a conversation stands. It is kept with the call, and goes with it. */
export interface LegDialogue {
  readonly at: 'key' | 'talk' | 'menu';
  readonly tries: number;
  /** Who chose English at the greeting hears English to the end. */
  readonly locale: PromptLocale;
}

/** The language of a call's dialogue; French where it says nothing. */
export function localeOf(dialogue: unknown): PromptLocale {
  return (dialogue as Partial<LegDialogue> | null)?.locale ?? 'fr';
}

/** The phrases in that language. */
export function inLocale(locale: PromptLocale, say: readonly Phrase[]): Phrase[] {
  return say.map((phrase) => ({ locale, ...phrase }));
}
