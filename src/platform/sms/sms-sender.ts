/** One SMS to one person. */
export interface Sms {
  /** Our own: the carrier's reports of it name it. */
  id: string;
  /** E.164. */
  recipient: string;
  text: string;
  /** Seconds after which the carrier may drop it: it would be of no use any more. */
  usefulSeconds: number;
}

/** What became of an SMS that was given to the carrier. */
export type SmsOutcome =
  | { readonly kind: 'sent' }
  /** The carrier will never take it: the status of its answer and its own code. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: number }
  /** It was not carried out: safe to give again, later. */
  | { readonly kind: 'later' }
  /** No answer that tells: it may be on its way, so it is never given again. */
  | { readonly kind: 'unknown' };

/** Hands SMS to the telephone's carrier. */
export abstract class SmsSender {
  /** Whether SMS leave this machine; otherwise they stay in the local outbox. */
  abstract readonly enabled: boolean;
  abstract send(sms: Sms): Promise<SmsOutcome>;
}
