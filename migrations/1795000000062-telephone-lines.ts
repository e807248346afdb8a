import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests and agencies that are reached by telephone. */
export class TelephoneLines1795000000062 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // line: where the agency is called under this contract; null: it answers at its console alone. accepts_by: a key
    // pressed, or the answer itself. menu_keys: sent once answered, for an agency whose own menu answers.
    await db.query(`
      ALTER TABLE contract
        ADD COLUMN line text,
        ADD COLUMN accepts_by text NOT NULL DEFAULT 'key'
          CONSTRAINT contract_accepts_by_check CHECK (accepts_by IN ('key', 'answer')),
        ADD COLUMN menu_keys text CONSTRAINT contract_menu_keys_check CHECK (menu_keys ~ '^[0-9*#wW]{1,32}$')`);
    await db.query(`ALTER TABLE request DROP CONSTRAINT request_professional_line_check`);
    await db.query(`
      ALTER TABLE request ADD CONSTRAINT request_professional_line_check
        CHECK (professional_line IN ('browser', 'telephone'))`);
    await db.query(`ALTER TABLE leg DROP CONSTRAINT leg_carrier_check`);
    await db.query(
      `ALTER TABLE leg ADD CONSTRAINT leg_carrier_check CHECK (carrier IN ('browser', 'twilio'))`,
    );
    // The numbers of those who take part, apart from everything that stays: a row goes with the request's end.
    await db.query(`
      CREATE TABLE request_line (
        request_id uuid NOT NULL CONSTRAINT request_line_request_id_fkey REFERENCES request (id),
        party text NOT NULL CONSTRAINT request_line_party_check CHECK (party IN ('professional', 'interpreter', 'patient')),
        telephone text NOT NULL,
        CONSTRAINT request_line_pkey PRIMARY KEY (request_id, party)
      )`);
    // When a telephone was in its conference, by the carrier's times; left_at is null while it is.
    await db.query(`
      CREATE TABLE leg_presence (
        leg_id uuid NOT NULL CONSTRAINT leg_presence_leg_id_fkey REFERENCES leg (id),
        joined_at timestamptz NOT NULL,
        left_at timestamptz,
        CONSTRAINT leg_presence_pkey PRIMARY KEY (leg_id, joined_at),
        CONSTRAINT leg_presence_order_check CHECK (left_at >= joined_at)
      )`);
    // Set when a telephone conversation is being ended: its seconds are known once the carrier says who left when.
    await db.query(
      `ALTER TABLE session ADD COLUMN ending_at timestamptz, ADD COLUMN ending_reason text`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE session DROP COLUMN ending_at, DROP COLUMN ending_reason`);
    await db.query('DROP TABLE request_line, leg_presence');
    await db.query(`ALTER TABLE leg DROP CONSTRAINT leg_carrier_check`);
    await db.query(
      `ALTER TABLE leg ADD CONSTRAINT leg_carrier_check CHECK (carrier IN ('browser'))`,
    );
    await db.query(`ALTER TABLE request DROP CONSTRAINT request_professional_line_check`);
    await db.query(
      `ALTER TABLE request ADD CONSTRAINT request_professional_line_check CHECK (professional_line IN ('browser'))`,
    );
    await db.query(
      `ALTER TABLE contract DROP COLUMN line, DROP COLUMN accepts_by, DROP COLUMN menu_keys`,
    );
  }
}
