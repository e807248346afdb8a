import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Networks, their members, the practices they work in and the personal codes they identify with. */
export class NetworksAndMembers1795000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE network (
        id uuid CONSTRAINT network_pkey PRIMARY KEY,
        slug text NOT NULL CONSTRAINT network_slug_key UNIQUE,
        name text NOT NULL,
        time_zone text NOT NULL DEFAULT 'Europe/Paris',
        telephone text,
        state text NOT NULL DEFAULT 'open' CONSTRAINT network_state_check CHECK (state IN ('open', 'closed')),
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE practice (
        id uuid CONSTRAINT practice_pkey PRIMARY KEY,
        network_id uuid NOT NULL CONSTRAINT practice_network_id_fkey REFERENCES network (id),
        name text NOT NULL,
        commune_code text NOT NULL,
        commune_name text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT practice_network_id_name_commune_code_key UNIQUE (network_id, name, commune_code)
      )`);
    await db.query(`
      CREATE TABLE member (
        id uuid CONSTRAINT member_pkey PRIMARY KEY,
        network_id uuid NOT NULL CONSTRAINT member_network_id_fkey REFERENCES network (id),
        practice_id uuid NOT NULL CONSTRAINT member_practice_id_fkey REFERENCES practice (id),
        given_name text NOT NULL,
        family_name text NOT NULL,
        profession text NOT NULL,
        email text NOT NULL,
        state text NOT NULL DEFAULT 'active' CONSTRAINT member_state_check CHECK (state IN ('active', 'suspended')),
        locale text NOT NULL DEFAULT 'fr' CONSTRAINT member_locale_check CHECK (locale IN ('fr', 'en')),
        favourite_languages text[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL
      )`);
    await db.query(
      `CREATE UNIQUE INDEX member_network_id_email_key ON member (network_id, lower(email))`,
    );
    await db.query(
      `CREATE INDEX member_network_id_family_name_idx ON member (network_id, family_name)`,
    );
    await db.query(`
      CREATE TABLE personal_code (
        id uuid CONSTRAINT personal_code_pkey PRIMARY KEY,
        network_id uuid NOT NULL CONSTRAINT personal_code_network_id_fkey REFERENCES network (id),
        member_id uuid NOT NULL CONSTRAINT personal_code_member_id_fkey REFERENCES member (id) ON DELETE CASCADE,
        code_hash bytea NOT NULL,
        issued_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT personal_code_network_id_code_hash_key UNIQUE (network_id, code_hash)
      )`);
    await db.query(`
      CREATE UNIQUE INDEX personal_code_member_id_live_key ON personal_code (member_id) WHERE revoked_at IS NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE personal_code, member, practice, network');
  }
}
