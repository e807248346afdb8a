import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a funder's report reads, so that the ledger's own pages are not touched. */
export class UsageReportIndexes1795000000071 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Holds every column of the report by month and language, the id too: corrections name it.
    await db.query(`
      CREATE INDEX usage_entry_report_idx ON usage_entry (network_id, month, language)
      INCLUDE (kind, mode, talk_seconds, waiting_seconds, id)`);
    await db.query('DROP INDEX usage_entry_network_id_month_idx');
    // One entry in ten at most: the reasons by language.
    await db.query(`
      CREATE INDEX usage_entry_unmet_idx ON usage_entry (network_id, month, language, reason)
      WHERE kind = 'unmet'`);
    await db.query(`
      CREATE INDEX usage_entry_correction_idx ON usage_entry (network_id, corrects_id)
      INCLUDE (waiting_seconds) WHERE kind = 'correction'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX usage_entry_network_id_month_idx ON usage_entry (network_id, month, language)
      INCLUDE (kind, talk_seconds, waiting_seconds)`);
    await db.query(
      'DROP INDEX usage_entry_correction_idx, usage_entry_unmet_idx, usage_entry_report_idx',
    );
  }
}
