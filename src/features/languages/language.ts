/** The two languages of the interface. */
export type InterfaceLocale = 'fr' | 'en';

/** One text in both languages of the interface. */
export interface LocalizedText {
  readonly fr: string;
  readonly en: string;
}

/**
 * A variety inside a language that changes which interpreter is needed. It may be a neighbouring variety
 * with an ISO id of its own, when the same interpreters usually serve it; the agency confirms.
 */
export interface Dialect {
  /** kebab-case, unique within its language, never renamed: requests and the ledger keep it. */
  readonly id: string;
  readonly label: LocalizedText;
}

/** A language that an interpreter can be asked for. */
export interface Language {
  /** ISO 639-3, three lower-case letters. */
  readonly id: string;
  /** French labels are lower-case ("tigrigna"), English ones capitalised ("Tigrinya"). */
  readonly label: LocalizedText;
  /** The name of the language in itself and in its own script, NFC. */
  readonly autonym: string;
  /** Direction of the script of `autonym` and `invitation`. */
  readonly direction: 'ltr' | 'rtl';
  /** Other names and spellings, French and English, the romanised autonym, the name in another script. */
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2 (and XK, Kosovo), where its speakers typically come from, most typical first. */
  readonly countries: readonly string[];
  readonly dialects: readonly Dialect[];
  /** Two digits, "10" to "98", unique and never given again: a printed card carries them. */
  readonly keypad: string;
  /** "I speak …" in the language itself, for the identification sheet; the autonym where none is sure. */
  readonly invitation: string;
}
