/** A message of the local outbox, which stands for the mailboxes and telephones of everybody in the demo. */
export class OutboxMessageView {
  id: string;
  channel: 'mail' | 'sms';
  /** An address, or a number in E.164. */
  recipient: string;
  /** Empty for an SMS. */
  subject: string;
  bodyText: string;
  /** Whether a calendar file came with it, and what it asks of the calendar. */
  calendar: 'REQUEST' | 'CANCEL' | null;
  createdAt: string;
  state: 'pending' | 'sent' | 'failed' | 'unknown' | 'superseded';
}
