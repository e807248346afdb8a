import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the carrier said is evidence for the ledger: nobody changes it, and it goes when it is old. */
export class ProviderEventGuard1795000000083 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The call an event is about may become known once, and it is interpreted once. 400 days: see PurgeCalls, which
    // keeps events as long; the limit stands here too, so that a mistaken purge can't take what is younger.
    await db.query(`
      CREATE FUNCTION provider_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'provider_event is append-only: % refused; it is kept for 400 days', TG_OP
          USING ERRCODE = 'restrict_violation';
      END $$`);
    await db.query(`
      CREATE TRIGGER provider_event_no_change BEFORE UPDATE ON provider_event FOR EACH ROW
      WHEN ((OLD.id, OLD.resource_sid, OLD.event, OLD.sequence, OLD.call_sid, OLD.room, OLD.at, OLD.body, OLD.source,
             OLD.received_at)
          IS DISTINCT FROM (NEW.id, NEW.resource_sid, NEW.event, NEW.sequence, NEW.call_sid, NEW.room, NEW.at, NEW.body,
             NEW.source, NEW.received_at)
        OR OLD.call_id IS NOT NULL AND NEW.call_id IS DISTINCT FROM OLD.call_id
        OR OLD.interpreted_at IS NOT NULL
          AND (NEW.interpreted_at, NEW.verdict) IS DISTINCT FROM (OLD.interpreted_at, OLD.verdict))
      EXECUTE FUNCTION provider_event_is_append_only()`);
    await db.query(`
      CREATE TRIGGER provider_event_no_delete BEFORE DELETE ON provider_event FOR EACH ROW
      WHEN (OLD.received_at >= now() - interval '400 days')
      EXECUTE FUNCTION provider_event_is_append_only()`);
    await db.query(`
      CREATE TRIGGER provider_event_no_truncate BEFORE TRUNCATE ON provider_event
      FOR EACH STATEMENT EXECUTE FUNCTION provider_event_is_append_only()`);
    // session_replication_role = replica would silence ordinary triggers.
    for (const trigger of TRIGGERS)
      await db.query(`ALTER TABLE provider_event ENABLE ALWAYS TRIGGER ${trigger}`);

    // For the purge. Events come in the order of time, so a few pages of BRIN tell where the old ones are; a call is
    // deleted only where no event of it is left.
    await db.query(
      `CREATE INDEX provider_event_received_at_idx ON provider_event USING brin (received_at)`,
    );
    await db.query(`CREATE INDEX provider_event_call_id_idx ON provider_event (call_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX provider_event_call_id_idx, provider_event_received_at_idx');
    for (const trigger of TRIGGERS) await db.query(`DROP TRIGGER ${trigger} ON provider_event`);
    await db.query('DROP FUNCTION provider_event_is_append_only');
  }
}

const TRIGGERS = [
  'provider_event_no_change',
  'provider_event_no_delete',
  'provider_event_no_truncate',
];
