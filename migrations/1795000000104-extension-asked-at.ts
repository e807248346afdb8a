import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The professional's question for more time lapses: since when it stands. */
export class ExtensionAskedAt1795000000104 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // A question of before has no hour, and counts as lapsed.
    await db.query(`ALTER TABLE session ADD extension_asked_at timestamptz`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE session DROP extension_asked_at`);
  }
}
