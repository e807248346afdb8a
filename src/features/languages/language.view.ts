export class LocalizedTextView {
  fr: string;
  en: string;
}

export class DialectView {
  id: string;
  label: LocalizedTextView;
}

/** A language of the catalogue. */
export class LanguageView {
  /** ISO 639-3. */
  id: string;
  label: LocalizedTextView;
  /** The language's name in itself. */
  autonym: string;
  direction: 'ltr' | 'rtl';
  aliases: string[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  dialects: DialectView[];
  /** Two digits. */
  keypad: string;
  /** "I speak …" in the language itself. */
  invitation: string;
}
