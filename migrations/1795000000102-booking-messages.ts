import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members want to be told of their bookings and how, which reminders were given, and calendar feeds. */
export class BookingMessages1795000000102 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // A member without a row has the defaults.
    await db.query(`
      CREATE TABLE booking_message_choice (
        member_id uuid CONSTRAINT booking_message_choice_pkey PRIMARY KEY
          CONSTRAINT booking_message_choice_member_id_fkey REFERENCES member (id) ON DELETE CASCADE,
        day_mail boolean NOT NULL DEFAULT true,
        day_sms boolean NOT NULL DEFAULT false,
        soon_mail boolean NOT NULL DEFAULT false,
        soon_sms boolean NOT NULL DEFAULT false,
        news_sms boolean NOT NULL DEFAULT false
      )`);
    // The address of a calendar holds a secret; its hash alone is kept.
    await db.query(`
      CREATE TABLE calendar_feed (
        member_id uuid CONSTRAINT calendar_feed_pkey PRIMARY KEY
          CONSTRAINT calendar_feed_member_id_fkey REFERENCES member (id) ON DELETE CASCADE,
        secret_hash bytea NOT NULL CONSTRAINT calendar_feed_secret_hash_key UNIQUE,
        created_at timestamptz NOT NULL
      )`);
    // subject: a booking (day, soon) or an offer (answer). at: the hour that was reminded of; another hour is reminded
    // of anew.
    await db.query(`
      CREATE TABLE booking_reminder (
        subject_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT booking_reminder_kind_check CHECK (kind IN ('day', 'soon', 'answer')),
        at timestamptz NOT NULL,
        CONSTRAINT booking_reminder_pkey PRIMARY KEY (subject_id, kind, at)
      )`);
    await db.query(`CREATE INDEX booking_reminder_at_idx ON booking_reminder (at)`);
    // Reminders look from the nearest hour on: how many answers are due later costs them nothing.
    await db.query(
      `CREATE INDEX booking_offer_answer_by_idx ON booking_offer (answer_by) WHERE state = 'asked'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX booking_offer_answer_by_idx`);
    await db.query(`DROP TABLE booking_reminder, calendar_feed, booking_message_choice`);
  }
}
