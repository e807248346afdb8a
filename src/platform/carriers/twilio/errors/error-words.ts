/** What one of Twilio's error codes means for this service, and what to do about it. */
export interface ErrorWords {
  readonly fr: { readonly meaning: string; readonly remedy: string };
  readonly en: { readonly meaning: string; readonly remedy: string };
}

/** Error codes of one kind, with their words. */
export type ErrorFamily = Readonly<Record<number, ErrorWords>>;
