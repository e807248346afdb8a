import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why the carrier could not deliver an SMS that it had taken. */
export class MessageErrorCode1795000000106 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE outbox_message ADD error_code integer`);
    await db.query(
      `CREATE INDEX outbox_message_error_idx ON outbox_message (created_at) WHERE error_code IS NOT NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX outbox_message_error_idx`);
    await db.query(`ALTER TABLE outbox_message DROP error_code`);
  }
}
