import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The heart: requests, the offers of their hunt, sessions, legs, one-time links, media reports, ratings. */
export class Interpreting1795000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // created_at is "language chosen": the waiting time starts there. version grows by one with every change
    // that a screen may show. round counts the hunts of one request (a swap starts the next round).
    await db.query(`
      CREATE TABLE request (
        id uuid CONSTRAINT request_pkey PRIMARY KEY,
        network_id uuid NOT NULL CONSTRAINT request_network_id_fkey REFERENCES network (id),
        member_id uuid CONSTRAINT request_member_id_fkey REFERENCES member (id) ON DELETE SET NULL,
        mode text NOT NULL DEFAULT 'instant' CONSTRAINT request_mode_check CHECK (mode IN ('instant', 'standing', 'scheduled')),
        follows_id uuid CONSTRAINT request_follows_id_fkey REFERENCES request (id),
        language text NOT NULL,
        dialect text,
        gender text NOT NULL CONSTRAINT request_gender_check CHECK (gender IN ('woman', 'man', 'either')),
        patient_place text NOT NULL CONSTRAINT request_patient_place_check CHECK (patient_place IN ('room', 'elsewhere')),
        professional_line text NOT NULL CONSTRAINT request_professional_line_check CHECK (professional_line IN ('browser')),
        note text,
        idempotency_key text NOT NULL,
        state text NOT NULL CONSTRAINT request_state_check CHECK (state IN
          ('open', 'hunting', 'asking', 'waiting', 'connecting', 'talking', 'done', 'unmet', 'cancelled', 'failed')),
        reason text,
        round integer NOT NULL DEFAULT 1,
        version integer NOT NULL DEFAULT 1,
        standing_until timestamptz,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        ended_at timestamptz
      )`);
    await db.query(
      `CREATE UNIQUE INDEX request_member_id_idempotency_key_key ON request (member_id, idempotency_key)`,
    );
    await db.query(`
      CREATE UNIQUE INDEX request_member_id_live_key ON request (member_id)
      WHERE state NOT IN ('done', 'unmet', 'cancelled', 'failed')`);
    await db.query(`
      CREATE INDEX request_live_idx ON request (network_id, changed_at)
      WHERE state NOT IN ('done', 'unmet', 'cancelled', 'failed')`);
    await db.query(
      `CREATE INDEX request_member_id_created_at_idx ON request (member_id, created_at DESC)`,
    );

    // position is the place in the ladder of its round; rank is the contract's. rank_exception says why an
    // agency was passed over or asked out of its rank. starts_at is the latest ring time the plan foresees.
    await db.query(`
      CREATE TABLE offer (
        id uuid CONSTRAINT offer_pkey PRIMARY KEY,
        request_id uuid NOT NULL CONSTRAINT offer_request_id_fkey REFERENCES request (id),
        network_id uuid NOT NULL CONSTRAINT offer_network_id_fkey REFERENCES network (id),
        agency_id uuid NOT NULL CONSTRAINT offer_agency_id_fkey REFERENCES agency (id),
        contract_id uuid NOT NULL CONSTRAINT offer_contract_id_fkey REFERENCES contract (id),
        round integer NOT NULL,
        position integer NOT NULL,
        rank integer NOT NULL,
        strategy text NOT NULL,
        stagger_seconds integer NOT NULL,
        ring_seconds integer NOT NULL,
        state text NOT NULL CONSTRAINT offer_state_check CHECK (state IN
          ('planned', 'ringing', 'accepted', 'refused', 'silent', 'withdrawn', 'failed')),
        reason text,
        rank_exception text,
        rang_at timestamptz,
        rings_until timestamptz,
        answered_at timestamptz,
        ended_at timestamptz,
        account_id uuid CONSTRAINT offer_account_id_fkey REFERENCES account (id),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT offer_request_id_round_position_key UNIQUE (request_id, round, position)
      )`);
    await db.query(
      `CREATE UNIQUE INDEX offer_request_id_round_accepted_key ON offer (request_id, round) WHERE state = 'accepted'`,
    );
    await db.query(
      `CREATE INDEX offer_agency_id_ringing_idx ON offer (agency_id) WHERE state = 'ringing'`,
    );
    await db.query(`CREATE INDEX offer_agency_id_rang_at_idx ON offer (agency_id, rang_at)`);

    await db.query(`
      CREATE TABLE session (
        id uuid CONSTRAINT session_pkey PRIMARY KEY,
        request_id uuid NOT NULL CONSTRAINT session_request_id_key UNIQUE CONSTRAINT session_request_id_fkey REFERENCES request (id),
        network_id uuid NOT NULL CONSTRAINT session_network_id_fkey REFERENCES network (id),
        agency_id uuid NOT NULL CONSTRAINT session_agency_id_fkey REFERENCES agency (id),
        booking_number text NOT NULL,
        room text NOT NULL CONSTRAINT session_room_key UNIQUE,
        interpreter_label text NOT NULL,
        state text NOT NULL CONSTRAINT session_state_check CHECK (state IN
          ('connecting', 'talking', 'interrupted', 'replacing', 'ended')),
        reason text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        interpreter_in_at timestamptz,
        talk_seconds integer NOT NULL DEFAULT 0,
        state_since timestamptz NOT NULL,
        ended_at timestamptz
      )`);
    await db.query(
      `CREATE INDEX session_live_idx ON session (network_id, state_since) WHERE state <> 'ended'`,
    );
    await db.query(
      `CREATE INDEX session_agency_id_created_at_idx ON session (agency_id, created_at DESC)`,
    );
    await db.query(
      `CREATE INDEX session_booking_number_idx ON session (booking_number, created_at DESC)`,
    );

    // connection names the live browser page (a socket) of the leg; a page that comes back takes the leg over.
    await db.query(`
      CREATE TABLE leg (
        id uuid CONSTRAINT leg_pkey PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT leg_session_id_fkey REFERENCES session (id),
        party text NOT NULL CONSTRAINT leg_party_check CHECK (party IN ('professional', 'interpreter', 'patient')),
        carrier text NOT NULL DEFAULT 'browser' CONSTRAINT leg_carrier_check CHECK (carrier IN ('browser')),
        round integer NOT NULL,
        state text NOT NULL CONSTRAINT leg_state_check CHECK (state IN
          ('planned', 'unknown', 'ringing', 'answered', 'in', 'dropped', 'out')),
        reason text,
        connection text,
        muted boolean NOT NULL DEFAULT false,
        account_id uuid CONSTRAINT leg_account_id_fkey REFERENCES account (id),
        created_at timestamptz NOT NULL,
        answered_at timestamptz,
        in_at timestamptz,
        dropped_at timestamptz,
        out_at timestamptz,
        last_beat_at timestamptz
      )`);
    await db.query(
      `CREATE UNIQUE INDEX leg_session_id_party_live_key ON leg (session_id, party) WHERE state <> 'out'`,
    );
    await db.query(`CREATE INDEX leg_live_idx ON leg (last_beat_at) WHERE state <> 'out'`);

    // A one-time link lets one browser take one leg: the first to open it is bound to it by bound_hash.
    await db.query(`
      CREATE TABLE join_link (
        id uuid CONSTRAINT join_link_pkey PRIMARY KEY,
        leg_id uuid NOT NULL CONSTRAINT join_link_leg_id_fkey REFERENCES leg (id),
        token_hash bytea NOT NULL CONSTRAINT join_link_token_hash_key UNIQUE,
        bound_hash bytea CONSTRAINT join_link_bound_hash_key UNIQUE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        bound_at timestamptz,
        revoked_at timestamptz
      )`);
    await db.query(`CREATE INDEX join_link_leg_id_idx ON join_link (leg_id)`);

    // Who last said to hear whom. A span of talk is what both ends confirmed: it ends at the last confirmation,
    // so a closed laptop neither loses nor invents minutes.
    await db.query(`
      CREATE TABLE media_report (
        leg_id uuid NOT NULL CONSTRAINT media_report_leg_id_fkey REFERENCES leg (id),
        hears_leg_id uuid NOT NULL CONSTRAINT media_report_hears_leg_id_fkey REFERENCES leg (id),
        heard_at timestamptz NOT NULL,
        CONSTRAINT media_report_pkey PRIMARY KEY (leg_id, hears_leg_id)
      )`);
    await db.query(`
      CREATE TABLE talk_span (
        id uuid CONSTRAINT talk_span_pkey PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT talk_span_session_id_fkey REFERENCES session (id),
        started_at timestamptz NOT NULL,
        confirmed_until timestamptz NOT NULL,
        closed boolean NOT NULL DEFAULT false,
        CONSTRAINT talk_span_order_check CHECK (confirmed_until >= started_at)
      )`);
    await db.query(
      `CREATE UNIQUE INDEX talk_span_session_id_open_key ON talk_span (session_id) WHERE NOT closed`,
    );

    // A console page that an operator holds open; it counts as open while it beats (every 10 s).
    await db.query(`
      CREATE TABLE open_console (
        id uuid CONSTRAINT open_console_pkey PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT open_console_agency_id_fkey REFERENCES agency (id) ON DELETE CASCADE,
        account_id uuid NOT NULL CONSTRAINT open_console_account_id_fkey REFERENCES account (id) ON DELETE CASCADE,
        opened_at timestamptz NOT NULL,
        last_beat_at timestamptz NOT NULL
      )`);
    await db.query(
      `CREATE INDEX open_console_agency_id_idx ON open_console (agency_id, last_beat_at)`,
    );

    await db.query(`
      CREATE TABLE rating (
        session_id uuid CONSTRAINT rating_pkey PRIMARY KEY CONSTRAINT rating_session_id_fkey REFERENCES session (id),
        stars integer NOT NULL CONSTRAINT rating_stars_check CHECK (stars BETWEEN 1 AND 5),
        problem text CONSTRAINT rating_problem_check CHECK (problem IN ('dialect', 'cut', 'late', 'conduct', 'sound')),
        comment text,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE rating, open_console, talk_span, media_report, join_link, leg, session, offer, request',
    );
  }
}
