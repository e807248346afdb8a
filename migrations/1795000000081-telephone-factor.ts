import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a caller has to know besides the personal code, and which call a presence is of. */
export class TelephoneFactor1795000000081 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // When the four digits are asked for: on every call, on calls from numbers that the member has not registered, never.
    await db.query(`
      ALTER TABLE network ADD COLUMN telephone_pin text NOT NULL DEFAULT 'elsewhere'
        CONSTRAINT network_telephone_pin_check CHECK (telephone_pin IN ('always', 'elsewhere', 'never'))`);
    // A keyed hash; null until the member has chosen one.
    await db.query(`ALTER TABLE member ADD COLUMN pin_hash bytea`);
    // The number itself is nowhere: its keyed hash recognises a caller, two digits tell the member which it is.
    await db.query(`
      CREATE TABLE member_telephone (
        id uuid NOT NULL CONSTRAINT member_telephone_pkey PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT member_telephone_member_id_fkey REFERENCES member (id) ON DELETE CASCADE,
        number_hash bytea NOT NULL,
        last_digits text NOT NULL CONSTRAINT member_telephone_last_digits_check CHECK (last_digits ~ '^[0-9]{2}$'),
        created_at timestamptz NOT NULL,
        CONSTRAINT member_telephone_member_id_number_hash_key UNIQUE (member_id, number_hash)
      )`);
    // A leg may be carried by one call after another, each of which is heard of in its own time.
    await db.query(`ALTER TABLE leg_presence ADD COLUMN call_id uuid`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE leg_presence DROP COLUMN call_id`);
    await db.query(`DROP TABLE member_telephone`);
    await db.query(`ALTER TABLE member DROP COLUMN pin_hash`);
    await db.query(`ALTER TABLE network DROP COLUMN telephone_pin`);
  }
}
