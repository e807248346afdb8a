/** What a message says, before it becomes text, HTML or an SMS. */
export interface NoticeText {
  subject: string;
  /** The one sentence that matters. */
  lead: string;
  /** Label and value, in order. */
  facts: (readonly [label: string, value: string])[];
  paragraphs: string[];
  /** Where the person acts. */
  action: { label: string; url: string };
  /** The same in one line; null: it is never sent by SMS. */
  sms: string | null;
}

/** The parts that all messages are made of, in words. */
export interface Said {
  language: string;
  /** `mar. 24 nov. à 14 h 30`. */
  when: string;
  length: string;
  /** `412 907`. */
  number: string;
  agency: string;
  interpreter: string | null;
  networkName: string;
  /** By when an answer counts. */
  answerBy: string | null;
  /** The other hour that an agency offers. */
  proposed: string | null;
  /** The hour before a change. */
  former: string | null;
  /** What a late cancellation costs. */
  cost: string | null;
  gender: 'woman' | 'man' | 'either';
  byTelephone: boolean;
  /** An agency has to answer before the booking is certain. */
  open: boolean;
  /** The agency's own other hour was accepted. */
  accepted: boolean;
  /** The agency is asked again, after a change. */
  again: boolean;
  /** One of several, which are asked for in the same way. */
  ofSeries: boolean;
  /** Nobody confirmed; the hunt begins at the hour. */
  awaiting: boolean;
  /** Of the booking's page, or of the agency's console. */
  url: string;
}
