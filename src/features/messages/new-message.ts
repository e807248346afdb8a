/** A text/calendar file (RFC 5545) and the METHOD that it says. */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL';
  content: string;
}

interface MessageOfAnyKind {
  /** A message of the same id is posted once. */
  id: string;
  recipient: string;
  /** What is not sent by then is not sent at all. */
  usefulUntil: Date;
  /** Somebody waits for it: it goes before the others. */
  urgent?: boolean;
  /** What it is about, for instance a booking. */
  topic?: string;
  /** It takes the place of what the same person was to be told of the same topic and has not been sent yet. */
  supersedes?: boolean;
}

/** A mail to one person. It says nothing of any patient. */
export interface NewMail extends MessageOfAnyKind {
  channel: 'mail';
  subject: string;
  bodyText: string;
  bodyHtml: string;
  calendar?: CalendarPart | undefined;
}

/** An SMS to one person, `recipient` in E.164. It says nothing of any patient. */
export interface NewSms extends MessageOfAnyKind {
  channel: 'sms';
  text: string;
}

export type NewMessage = NewMail | NewSms;
