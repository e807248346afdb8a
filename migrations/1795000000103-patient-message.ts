import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls that leave a voicemail a message begin at the end of its greeting. */
export class PatientMessage1795000000103 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE call ADD COLUMN awaits_beep boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT call_awaits_beep_check CHECK (detects_machine OR NOT awaits_beep)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE call DROP COLUMN awaits_beep`);
  }
}
