import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the socket bus leaves events that are too large for a NOTIFY (8,000 bytes); it clears them itself. */
export class SocketAttachments1795000000051 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE socket_io_attachments (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT socket_io_attachments_pkey PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        payload bytea NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE socket_io_attachments');
  }
}
