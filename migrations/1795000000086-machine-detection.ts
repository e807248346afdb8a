import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls that must not be answered by a voicemail. */
export class MachineDetection1795000000086 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE call ADD COLUMN detects_machine boolean NOT NULL DEFAULT false`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE call DROP COLUMN detects_machine`);
  }
}
