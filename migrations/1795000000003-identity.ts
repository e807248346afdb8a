import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff accounts, sign-in sessions, trusted devices, one-time codes, and the local outbox of the mail. */
export class Identity1795000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE account (
        id uuid CONSTRAINT account_pkey PRIMARY KEY,
        role text NOT NULL CONSTRAINT account_role_check CHECK (role IN ('operator', 'admin', 'funder')),
        email text NOT NULL,
        password_hash text NOT NULL,
        display_name text NOT NULL,
        agency_id uuid CONSTRAINT account_agency_id_fkey REFERENCES agency (id),
        locale text NOT NULL DEFAULT 'fr' CONSTRAINT account_locale_check CHECK (locale IN ('fr', 'en')),
        state text NOT NULL DEFAULT 'active' CONSTRAINT account_state_check CHECK (state IN ('active', 'suspended')),
        created_at timestamptz NOT NULL,
        CONSTRAINT account_operator_agency_check CHECK ((role = 'operator') = (agency_id IS NOT NULL))
      )`);
    await db.query(`CREATE UNIQUE INDEX account_email_key ON account (lower(email))`);
    await db.query(`
      CREATE TABLE account_network (
        account_id uuid NOT NULL CONSTRAINT account_network_account_id_fkey REFERENCES account (id) ON DELETE CASCADE,
        network_id uuid NOT NULL CONSTRAINT account_network_network_id_fkey REFERENCES network (id) ON DELETE CASCADE,
        CONSTRAINT account_network_pkey PRIMARY KEY (account_id, network_id)
      )`);
    await db.query(`
      CREATE TABLE auth_session (
        id uuid CONSTRAINT auth_session_pkey PRIMARY KEY,
        token_hash bytea NOT NULL CONSTRAINT auth_session_token_hash_key UNIQUE,
        role text NOT NULL CONSTRAINT auth_session_role_check CHECK (role IN ('member', 'operator', 'admin', 'funder')),
        member_id uuid CONSTRAINT auth_session_member_id_fkey REFERENCES member (id) ON DELETE CASCADE,
        account_id uuid CONSTRAINT auth_session_account_id_fkey REFERENCES account (id) ON DELETE CASCADE,
        device text,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT auth_session_person_check CHECK (num_nonnulls(member_id, account_id) = 1)
      )`);
    await db.query(
      `CREATE INDEX auth_session_member_id_idx ON auth_session (member_id) WHERE revoked_at IS NULL`,
    );
    await db.query(
      `CREATE INDEX auth_session_account_id_idx ON auth_session (account_id) WHERE revoked_at IS NULL`,
    );
    await db.query(`
      CREATE TABLE trusted_device (
        id uuid CONSTRAINT trusted_device_pkey PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT trusted_device_member_id_fkey REFERENCES member (id) ON DELETE CASCADE,
        token_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT trusted_device_member_id_token_hash_key UNIQUE (member_id, token_hash)
      )`);
    // member_id is null where the personal code was unknown: the answer must not tell, so the challenge exists anyway.
    await db.query(`
      CREATE TABLE sign_in_challenge (
        id uuid CONSTRAINT sign_in_challenge_pkey PRIMARY KEY,
        network_id uuid NOT NULL CONSTRAINT sign_in_challenge_network_id_fkey REFERENCES network (id) ON DELETE CASCADE,
        member_id uuid CONSTRAINT sign_in_challenge_member_id_fkey REFERENCES member (id) ON DELETE CASCADE,
        one_time_code_hash bytea NOT NULL,
        attempts_left integer NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        consumed_at timestamptz
      )`);
    await db.query(`
      CREATE TABLE outbox_message (
        id uuid CONSTRAINT outbox_message_pkey PRIMARY KEY,
        recipient text NOT NULL,
        subject text NOT NULL,
        body_text text NOT NULL,
        body_html text,
        state text NOT NULL DEFAULT 'pending' CONSTRAINT outbox_message_state_check CHECK (state IN ('pending', 'sent', 'failed')),
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        created_at timestamptz NOT NULL,
        sent_at timestamptz
      )`);
    await db.query(
      `CREATE INDEX outbox_message_created_at_idx ON outbox_message (created_at DESC)`,
    );
    // The table of rate-limiter-flexible: counters of attempts, shared by all processes.
    await db.query(`
      CREATE TABLE rate_limit (
        key text CONSTRAINT rate_limit_pkey PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE rate_limit, outbox_message, sign_in_challenge, trusted_device, auth_session, account_network, account',
    );
  }
}
