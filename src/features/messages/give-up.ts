import type { Database } from '../../platform/database/transactions.js';

/** Of no use any more. An SMS that may have been sent is not one that failed. */
const giveUpWhere = (which: string) => `
  UPDATE outbox_message
  SET state = CASE WHEN asked_at IS NULL THEN 'failed' ELSE 'unknown' END,
    last_error = coalesce(last_error, 'not sent in time'), body_text = '', body_html = NULL, calendar = NULL,
    calendar_method = NULL, recipient = CASE WHEN channel = 'sms' THEN '' ELSE recipient END
  WHERE state = 'pending' AND useful_until <= $1 AND ${which}`;

const ONE = giveUpWhere('id = $2');
const ALL = giveUpWhere('channel = ANY($2)');

/** Gives a message up that has come too late, and empties it. */
export async function giveUpIfLate(database: Database, id: string, now: Date): Promise<void> {
  await database.query(ONE, [now, id]);
}

/** Gives up all messages of these channels that have come too late. */
export async function giveUpLate(database: Database, channels: string[], now: Date): Promise<void> {
  await database.query(ALL, [now, channels]);
}
