import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages go by mail or SMS, may carry a calendar file, and are of use until a moment. */
export class MessageChannels1795000000101 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // calendar: a text/calendar file with its METHOD. topic: what the message is about; news of it takes the place of
    // what is still unsent. asked_at: when an SMS was given to the carrier, written down before it was.
    await db.query(`
      ALTER TABLE outbox_message
        ADD channel text NOT NULL DEFAULT 'mail'
          CONSTRAINT outbox_message_channel_check CHECK (channel IN ('mail', 'sms')),
        ADD calendar text,
        ADD calendar_method text
          CONSTRAINT outbox_message_calendar_method_check CHECK (calendar_method IN ('REQUEST', 'CANCEL')),
        ADD topic text,
        ADD useful_until timestamptz,
        ADD urgent boolean NOT NULL DEFAULT false,
        ADD asked_at timestamptz,
        ADD CONSTRAINT outbox_message_calendar_check CHECK ((calendar IS NULL) = (calendar_method IS NULL))`);
    await db.query(`UPDATE outbox_message SET useful_until = created_at + interval '1 hour'`);
    // With a default for the processes of the version before, which go on while this one starts.
    await db.query(`
      ALTER TABLE outbox_message
        ALTER useful_until SET NOT NULL, ALTER useful_until SET DEFAULT now() + interval '1 hour'`);
    // unknown: the carrier did not say whether it took the SMS, which is never given to it again.
    await db.query(`
      ALTER TABLE outbox_message
        DROP CONSTRAINT outbox_message_state_check,
        ADD CONSTRAINT outbox_message_state_check
          CHECK (state IN ('pending', 'sent', 'failed', 'unknown', 'superseded'))`);
    await db.query(
      `CREATE INDEX outbox_message_useful_until_idx ON outbox_message (useful_until) WHERE state = 'pending'`,
    );
    await db.query(`
      CREATE INDEX outbox_message_topic_idx ON outbox_message (topic) WHERE state = 'pending' AND topic IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM outbox_message WHERE channel <> 'mail'`);
    await db.query(
      `UPDATE outbox_message SET state = 'failed' WHERE state IN ('unknown', 'superseded')`,
    );
    await db.query(`DROP INDEX outbox_message_topic_idx, outbox_message_useful_until_idx`);
    await db.query(`
      ALTER TABLE outbox_message
        DROP CONSTRAINT outbox_message_state_check,
        ADD CONSTRAINT outbox_message_state_check CHECK (state IN ('pending', 'sent', 'failed')),
        DROP channel, DROP calendar, DROP calendar_method, DROP topic, DROP useful_until, DROP urgent, DROP asked_at`);
  }
}
