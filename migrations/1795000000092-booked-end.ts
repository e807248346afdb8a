import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A booked conversation has an end that was agreed upon, and may be extended. */
export class BookedEnd1795000000092 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE request ADD booked_until timestamptz`);
    // The professional asks for so many minutes more; null: nothing is asked.
    await db.query(`
      ALTER TABLE session ADD extension_minutes integer
        CONSTRAINT session_extension_check CHECK (extension_minutes BETWEEN 1 AND 60)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE session DROP extension_minutes`);
    await db.query(`ALTER TABLE request DROP booked_until`);
  }
}
