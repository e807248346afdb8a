import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What belongs to a session is found by it at each webhook and each view, also what is over. */
export class SessionIndexes1795000000087 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The unique indexes on session_id hold only legs that live and spans that are open.
    await db.query(`CREATE INDEX leg_session_id_idx ON leg (session_id)`);
    await db.query(`CREATE INDEX talk_span_session_id_idx ON talk_span (session_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX talk_span_session_id_idx, leg_session_id_idx');
  }
}
