import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The member is asked when a wish of gender can't be met; what was asked and answered stays on record. */
export class GenderAnswer1795000000041 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // gender is what the hunt goes by. gender_wish is the first wish, kept where the member gave it up.
    await db.query(`
      ALTER TABLE request
        ADD COLUMN gender_asked_at timestamptz,
        ADD COLUMN gender_wish text CONSTRAINT request_gender_wish_check CHECK (gender_wish IN ('woman', 'man')),
        ADD CONSTRAINT request_gender_given_up_check CHECK (gender_wish IS NULL OR gender = 'either')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE request
        DROP CONSTRAINT request_gender_given_up_check, DROP COLUMN gender_wish, DROP COLUMN gender_asked_at`);
  }
}
