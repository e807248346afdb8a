import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the page on the telephone's health reads. */
export class TelephoneWatch1795000000084 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The last request to the carrier that it answered, and the last that failed, over all processes: noted every
    // few seconds at most. failure_code is the carrier's own, 0 where it gave none.
    await db.query(`
      CREATE TABLE carrier_reach (
        carrier text CONSTRAINT carrier_reach_pkey PRIMARY KEY,
        reached_at timestamptz,
        failed_at timestamptz,
        failure text CONSTRAINT carrier_reach_failure_check CHECK (failure IN ('no_answer', 'refused', 'put_off')),
        failure_code integer,
        CONSTRAINT carrier_reach_failed_check CHECK ((failed_at IS NULL) = (failure IS NULL))
      )`);
    await db.query(`INSERT INTO carrier_reach (carrier) VALUES ('twilio')`);
    // Errors are few among the calls, and are counted again every few seconds while somebody watches.
    await db.query(
      `CREATE INDEX call_error_idx ON call (out_at) INCLUDE (error_code, subject) WHERE error_code IS NOT NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX call_error_idx');
    await db.query('DROP TABLE carrier_reach');
  }
}
