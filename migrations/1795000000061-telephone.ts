import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Telephone calls, what the carrier said of them, and the pace of new ones. */
export class Telephone1795000000061 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The person's number (line), the keys sent to reach them and what was last said to them are erased when the call
    // is out. ringing_at … out_at are the carrier's times, created_at, dial_at, sent_at,
    // begun_at (the first step) ours, as those in talks (when the
    // call was sent to a conference, and when it asked what is next).
    // step counts the documents given to the carrier; document is the last one, given again when it asks again;
    // snapshot tells what that step's transaction could see. look_at is when the reconciler looks next.
    await db.query(`
      CREATE TABLE call (
        id uuid CONSTRAINT call_pkey PRIMARY KEY,
        direction text NOT NULL CONSTRAINT call_direction_check CHECK (direction IN ('out', 'in')),
        subject text,
        state text NOT NULL CONSTRAINT call_state_check CHECK (state IN
          ('planned', 'unknown', 'ringing', 'answered', 'in', 'out')),
        line text,
        own_number text NOT NULL,
        sid text CONSTRAINT call_sid_key UNIQUE,
        dialogue jsonb,
        step integer NOT NULL DEFAULT 0,
        document text,
        snapshot pg_snapshot,
        ring_seconds integer,
        limit_seconds integer,
        send_digits text,
        dial_before timestamptz,
        dial_at timestamptz,
        dial_tries integer NOT NULL DEFAULT 0,
        sent_at timestamptz,
        end_asked_at timestamptz,
        farewell jsonb,
        talks jsonb NOT NULL DEFAULT '[]',
        room text,
        room_sid text,
        room_sequence bigint,
        created_at timestamptz NOT NULL,
        begun_at timestamptz,
        ringing_at timestamptz,
        answered_at timestamptz,
        in_at timestamptz,
        left_at timestamptz,
        out_at timestamptz,
        reason text,
        error_code integer,
        look_at timestamptz NOT NULL,
        CONSTRAINT call_erased_check CHECK (state <> 'out' OR
          (line IS NULL AND send_digits IS NULL AND document IS NULL AND dialogue IS NULL AND farewell IS NULL))
      )`);
    await db.query(`CREATE INDEX call_look_at_idx ON call (look_at) WHERE state <> 'out'`);
    await db.query(`CREATE INDEX call_subject_idx ON call (subject) WHERE state <> 'out'`);

    // Append only: what the carrier said, each once whatever is repeated, without any telephone number. at is the
    // carrier's time; sequence counts the events of one call or conference, and is negative for what the reconciler
    // found out. call_id is null until the call it is about is known.
    await db.query(`
      CREATE TABLE provider_event (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT provider_event_pkey PRIMARY KEY,
        resource_sid text NOT NULL,
        event text NOT NULL,
        sequence bigint NOT NULL,
        call_id uuid CONSTRAINT provider_event_call_id_fkey REFERENCES call (id),
        call_sid text NOT NULL,
        room text,
        at timestamptz NOT NULL,
        body jsonb NOT NULL,
        source text NOT NULL CONSTRAINT provider_event_source_check CHECK (source IN ('webhook', 'reconcile')),
        received_at timestamptz NOT NULL,
        interpreted_at timestamptz,
        verdict text CONSTRAINT provider_event_verdict_check CHECK (verdict IN ('applied', 'late', 'stranger')),
        CONSTRAINT provider_event_key UNIQUE (resource_sid, call_sid, event, sequence)
      )`);
    await db.query(
      `CREATE INDEX provider_event_call_id_pending_idx ON provider_event (call_id) WHERE interpreted_at IS NULL`,
    );

    // When the next call may start, over all processes.
    await db.query(`
      CREATE TABLE call_pace (
        carrier text CONSTRAINT call_pace_pkey PRIMARY KEY,
        next_at timestamptz NOT NULL
      )`);
    await db.query(`INSERT INTO call_pace (carrier, next_at) VALUES ('twilio', 'epoch')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE call_pace, provider_event, call');
  }
}
