import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The usage ledger. Append-only by trigger; it names no person. */
export class Usage1795000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // source_id is the request that the entry is the outcome of (no foreign key: the ledger outlives requests).
    // month is the first day of the month of occurred_at in the network's zone. waiting_seconds: language chosen →
    // interpreter in. A correction names the entry it corrects and holds the differences (may be negative).
    await db.query(`
      CREATE TABLE usage_entry (
        id uuid CONSTRAINT usage_entry_pkey PRIMARY KEY,
        network_id uuid NOT NULL CONSTRAINT usage_entry_network_id_fkey REFERENCES network (id),
        kind text NOT NULL CONSTRAINT usage_entry_kind_check CHECK (kind IN ('session', 'unmet', 'correction')),
        source_id uuid NOT NULL,
        corrects_id uuid CONSTRAINT usage_entry_corrects_id_fkey REFERENCES usage_entry (id),
        month date NOT NULL,
        occurred_at timestamptz NOT NULL,
        language text NOT NULL,
        dialect text,
        agency_id uuid CONSTRAINT usage_entry_agency_id_fkey REFERENCES agency (id),
        mode text NOT NULL CONSTRAINT usage_entry_mode_check CHECK (mode IN ('instant', 'standing', 'scheduled')),
        profession text NOT NULL,
        commune_code text NOT NULL,
        waiting_seconds integer,
        talk_seconds integer NOT NULL,
        outcome text NOT NULL,
        reason text,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT usage_entry_correction_check CHECK ((kind = 'correction') = (corrects_id IS NOT NULL))
      )`);
    await db.query(
      `CREATE UNIQUE INDEX usage_entry_source_id_key ON usage_entry (source_id) WHERE kind <> 'correction'`,
    );
    await db.query(`
      CREATE INDEX usage_entry_network_id_month_idx ON usage_entry (network_id, month, language)
      INCLUDE (kind, talk_seconds, waiting_seconds)`);
    await db.query(
      `CREATE INDEX usage_entry_forecast_idx ON usage_entry (network_id, language, occurred_at DESC)`,
    );
    await db.query(
      `CREATE INDEX usage_entry_agency_id_occurred_at_idx ON usage_entry (agency_id, occurred_at DESC)`,
    );
    await db.query(`
      CREATE FUNCTION usage_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'usage_entry is append-only: % refused; a correction is a new entry that names the old', TG_OP
          USING ERRCODE = 'restrict_violation';
      END $$`);
    await db.query(`
      CREATE TRIGGER usage_entry_no_change BEFORE UPDATE OR DELETE ON usage_entry
      FOR EACH ROW EXECUTE FUNCTION usage_entry_is_append_only()`);
    await db.query(`
      CREATE TRIGGER usage_entry_no_truncate BEFORE TRUNCATE ON usage_entry
      FOR EACH STATEMENT EXECUTE FUNCTION usage_entry_is_append_only()`);
    // session_replication_role = replica would silence ordinary triggers.
    await db.query('ALTER TABLE usage_entry ENABLE ALWAYS TRIGGER usage_entry_no_change');
    await db.query('ALTER TABLE usage_entry ENABLE ALWAYS TRIGGER usage_entry_no_truncate');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE usage_entry');
    await db.query('DROP FUNCTION usage_entry_is_append_only');
  }
}
