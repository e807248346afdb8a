/**
 * Something that Twilio would report in its debugger. `document` and `rest` are mistakes of the tested program (a verb
 * that does not exist, an unknown parameter); `http` says that a webhook was not answered properly.
 */
export interface Complaint {
  readonly at: Date;
  readonly about: 'document' | 'rest' | 'http';
  /** Twilio's error code: 12100 not XML, 12200 against the schema, 11200 bad answer, … */
  readonly code: number;
  readonly message: string;
  readonly callSid: string | null;
  readonly url: string | null;
}
