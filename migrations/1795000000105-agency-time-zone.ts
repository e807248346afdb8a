import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clock by which an agency's operators read and propose hours: it may serve networks of other zones. */
export class AgencyTimeZone1795000000105 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE agency ADD time_zone text NOT NULL DEFAULT 'Europe/Paris'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE agency DROP time_zone`);
  }
}
