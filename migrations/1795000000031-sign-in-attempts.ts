import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a challenge took from the limits of attempts, to be given back when the member proves to be one. */
export class SignInAttempts1795000000031 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE sign_in_challenge ADD COLUMN attempt_keys text[] NOT NULL DEFAULT '{}'`,
    );
    // For the sweepers.
    await db.query(
      `CREATE INDEX sign_in_challenge_expires_at_idx ON sign_in_challenge (expires_at)`,
    );
    await db.query(`CREATE INDEX auth_session_expires_at_idx ON auth_session (expires_at)`);
    // For the last sign-in of each member in the admin's list.
    await db.query(
      `CREATE INDEX auth_session_member_id_created_at_idx ON auth_session (member_id, created_at DESC)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP INDEX auth_session_member_id_created_at_idx, auth_session_expires_at_idx, sign_in_challenge_expires_at_idx',
    );
    await db.query('ALTER TABLE sign_in_challenge DROP COLUMN attempt_keys');
  }
}
