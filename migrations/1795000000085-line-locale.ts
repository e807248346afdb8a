import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The language in which somebody is spoken to on their telephone. */
export class LineLocale1795000000085 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE request_line ADD COLUMN locale text NOT NULL DEFAULT 'fr'
        CONSTRAINT request_line_locale_check CHECK (locale IN ('fr', 'en'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE request_line DROP COLUMN locale`);
  }
}
