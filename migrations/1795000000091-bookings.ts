import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bookings: an interpreter at a chosen hour, the agencies asked in turn, and what networks and contracts say of them. */
export class Bookings1795000000091 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE network
        ADD booking_notice_minutes integer NOT NULL DEFAULT 60
          CONSTRAINT network_booking_notice_check CHECK (booking_notice_minutes BETWEEN 0 AND 10080),
        ADD booking_horizon_days integer NOT NULL DEFAULT 90
          CONSTRAINT network_booking_horizon_check CHECK (booking_horizon_days BETWEEN 1 AND 366),
        ADD booking_most_minutes integer NOT NULL DEFAULT 120
          CONSTRAINT network_booking_most_check CHECK (booking_most_minutes BETWEEN 15 AND 480)`);
    // answer_rules: [{"aheadHours": 120, "beforeHours": 72}, …]: asked so long ahead, to be answered so long before.
    // answer_minutes: what an agency has where no rule fits any more.
    await db.query(`
      ALTER TABLE contract
        ADD takes_bookings boolean NOT NULL DEFAULT true,
        ADD answer_rules jsonb NOT NULL
          DEFAULT '[{"aheadHours": 120, "beforeHours": 72}, {"aheadHours": 24, "beforeHours": 24}]',
        ADD answer_minutes integer NOT NULL DEFAULT 15
          CONSTRAINT contract_answer_minutes_check CHECK (answer_minutes BETWEEN 1 AND 1440),
        ADD free_cancellation_hours integer NOT NULL DEFAULT 24
          CONSTRAINT contract_free_cancellation_check CHECK (free_cancellation_hours BETWEEN 0 AND 720),
        ADD late_cancellation_cents integer NOT NULL DEFAULT 0
          CONSTRAINT contract_late_cancellation_check CHECK (late_cancellation_cents BETWEEN 0 AND 100000)`);
    // Where bookings are written to, besides their operators' consoles.
    await db.query(`ALTER TABLE agency ADD email text`);
    await db.query(`
      CREATE TABLE booking (
        id uuid CONSTRAINT booking_pkey PRIMARY KEY,
        network_id uuid NOT NULL CONSTRAINT booking_network_id_fkey REFERENCES network (id),
        member_id uuid CONSTRAINT booking_member_id_fkey REFERENCES member (id) ON DELETE SET NULL,
        series_id uuid,
        follows_request_id uuid CONSTRAINT booking_follows_request_id_fkey REFERENCES request (id),
        booking_number text NOT NULL,
        language text NOT NULL,
        dialect text,
        gender text NOT NULL CONSTRAINT booking_gender_check CHECK (gender IN ('woman', 'man', 'either')),
        gender_wish text,
        patient_place text NOT NULL CONSTRAINT booking_patient_place_check CHECK (patient_place IN ('room', 'elsewhere')),
        professional_line text NOT NULL
          CONSTRAINT booking_professional_line_check CHECK (professional_line IN ('browser', 'telephone')),
        subject text NOT NULL,
        note text,
        wished_interpreter text,
        if_nobody text NOT NULL CONSTRAINT booking_if_nobody_check CHECK (if_nobody IN ('tell', 'hunt')),
        starts_at timestamptz NOT NULL,
        minutes integer NOT NULL CONSTRAINT booking_minutes_check CHECK (minutes > 0 AND minutes % 15 = 0),
        slots integer NOT NULL CONSTRAINT booking_slots_check CHECK (slots BETWEEN 1 AND 8),
        state text NOT NULL CONSTRAINT booking_state_check CHECK (state IN
          ('asked', 'proposed', 'confirmed', 'unplaced', 'awaiting', 'begun', 'cancelled', 'unmet', 'missed')),
        reason text,
        round integer NOT NULL DEFAULT 1,
        version integer NOT NULL DEFAULT 1,
        calendar_sequence integer NOT NULL DEFAULT 0,
        look_at timestamptz NOT NULL,
        request_id uuid CONSTRAINT booking_request_id_key UNIQUE CONSTRAINT booking_request_id_fkey REFERENCES request (id),
        idempotency_key text NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        ended_at timestamptz
      )`);
    await db.query(
      `CREATE UNIQUE INDEX booking_member_id_idempotency_key_key ON booking (member_id, idempotency_key)`,
    );
    await db.query(
      `CREATE INDEX booking_member_id_starts_at_idx ON booking (member_id, starts_at)`,
    );
    // The dispatcher and the ladder read from the nearest on: how many lie beyond costs them nothing.
    await db.query(`
      CREATE INDEX booking_due_idx ON booking (starts_at)
      WHERE state IN ('asked', 'proposed', 'confirmed', 'unplaced', 'awaiting')`);
    await db.query(`
      CREATE INDEX booking_look_at_idx ON booking (look_at)
      WHERE state IN ('asked', 'proposed', 'confirmed', 'unplaced', 'awaiting')`);
    await db.query(
      `CREATE INDEX booking_series_id_idx ON booking (series_id, starts_at) WHERE series_id IS NOT NULL`,
    );
    await db.query(`CREATE INDEX booking_usual_idx ON booking (network_id, language, starts_at)`);
    await db.query(`
      CREATE UNIQUE INDEX booking_number_key ON booking (network_id, booking_number)
      WHERE state IN ('asked', 'proposed', 'confirmed', 'unplaced', 'awaiting')`);
    // The ladder. position is the place in its round; rank is the contract's, rank_exception why it was not followed.
    await db.query(`
      CREATE TABLE booking_offer (
        id uuid CONSTRAINT booking_offer_pkey PRIMARY KEY,
        booking_id uuid NOT NULL CONSTRAINT booking_offer_booking_id_fkey REFERENCES booking (id),
        network_id uuid NOT NULL CONSTRAINT booking_offer_network_id_fkey REFERENCES network (id),
        agency_id uuid NOT NULL CONSTRAINT booking_offer_agency_id_fkey REFERENCES agency (id),
        contract_id uuid NOT NULL CONSTRAINT booking_offer_contract_id_fkey REFERENCES contract (id),
        round integer NOT NULL,
        position integer NOT NULL,
        rank integer NOT NULL,
        rank_exception text,
        asked_because text NOT NULL CONSTRAINT booking_offer_asked_because_check
          CHECK (asked_because IN ('new', 'changed', 'handed_back', 'next')),
        state text NOT NULL CONSTRAINT booking_offer_state_check CHECK (state IN
          ('planned', 'asked', 'proposed', 'confirmed', 'refused', 'silent', 'withdrawn', 'handed_back', 'failed')),
        reason text,
        asked_at timestamptz,
        answer_by timestamptz,
        answered_at timestamptz,
        ended_at timestamptz,
        proposed_starts_at timestamptz,
        account_id uuid CONSTRAINT booking_offer_account_id_fkey REFERENCES account (id),
        interpreter_label text,
        talk text CONSTRAINT booking_offer_talk_check CHECK (talk IN ('self', 'link', 'telephone')),
        link_hash bytea,
        CONSTRAINT booking_offer_booking_id_round_position_key UNIQUE (booking_id, round, position)
      )`);
    await db.query(`
      CREATE UNIQUE INDEX booking_offer_booking_id_open_key ON booking_offer (booking_id)
      WHERE state IN ('asked', 'proposed', 'confirmed')`);
    await db.query(`
      CREATE INDEX booking_offer_agency_id_open_idx ON booking_offer (agency_id)
      WHERE state IN ('asked', 'proposed', 'confirmed')`);
    await db.query(
      `CREATE INDEX booking_offer_agency_id_ended_at_idx ON booking_offer (agency_id, ended_at)`,
    );
    await db.query(`CREATE UNIQUE INDEX booking_offer_link_hash_key ON booking_offer (link_hash)`);
    // Where the parties are called at the hour: gone once the booking lies behind.
    await db.query(`
      CREATE TABLE booking_line (
        booking_id uuid NOT NULL CONSTRAINT booking_line_booking_id_fkey REFERENCES booking (id) ON DELETE CASCADE,
        party text NOT NULL CONSTRAINT booking_line_party_check CHECK (party IN ('professional', 'interpreter')),
        telephone text NOT NULL,
        locale text NOT NULL CONSTRAINT booking_line_locale_check CHECK (locale IN ('fr', 'en')),
        CONSTRAINT booking_line_pkey PRIMARY KEY (booking_id, party)
      )`);
    // A leg of a booked hour may be joined later than others.
    await db.query(`ALTER TABLE leg ADD joins_within integer`);
    // What happened to a booking, in order. detail holds what was before and after, never a note.
    await db.query(`
      CREATE TABLE booking_event (
        id uuid CONSTRAINT booking_event_pkey PRIMARY KEY,
        booking_id uuid NOT NULL CONSTRAINT booking_event_booking_id_fkey REFERENCES booking (id) ON DELETE CASCADE,
        place bigint GENERATED ALWAYS AS IDENTITY,
        at timestamptz NOT NULL,
        who text NOT NULL CONSTRAINT booking_event_who_check CHECK (who IN ('member', 'agency', 'service', 'admin')),
        kind text NOT NULL,
        agency_id uuid CONSTRAINT booking_event_agency_id_fkey REFERENCES agency (id),
        reason text,
        cost_cents integer NOT NULL DEFAULT 0,
        detail jsonb
      )`);
    await db.query(
      `CREATE INDEX booking_event_booking_id_idx ON booking_event (booking_id, place)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE booking_event, booking_line, booking_offer, booking');
    await db.query('ALTER TABLE leg DROP joins_within');
    await db.query('ALTER TABLE agency DROP email');
    await db.query(`
      ALTER TABLE contract DROP takes_bookings, DROP answer_rules, DROP answer_minutes, DROP free_cancellation_hours,
        DROP late_cancellation_cents`);
    await db.query(`
      ALTER TABLE network DROP booking_notice_minutes, DROP booking_horizon_days, DROP booking_most_minutes`);
  }
}
