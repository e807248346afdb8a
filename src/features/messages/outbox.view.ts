/** A message of the local outbox, which stands for the mailboxes of everybody in the demo. */
export class OutboxMessageView {
  id: string;
  recipient: string;
  subject: string;
  bodyText: string;
  createdAt: string;
  state: 'pending' | 'sent' | 'failed';
}
