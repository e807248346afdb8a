import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Partner agencies, their contracts with networks, what they publish of their availability, open consoles. */
export class Agencies1795000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE agency (
        id uuid CONSTRAINT agency_pkey PRIMARY KEY,
        slug text NOT NULL CONSTRAINT agency_slug_key UNIQUE,
        name text NOT NULL,
        telephone text,
        created_at timestamptz NOT NULL
      )`);
    // languages: ISO 639-3 ids. opening_hours: {"mon": [["09:00","16:30"]], …} in the network's zone; {} = closed,
    // null = round the clock. strategy says when the NEXT agency is asked, counted from this one's ring.
    await db.query(`
      CREATE TABLE contract (
        id uuid CONSTRAINT contract_pkey PRIMARY KEY,
        network_id uuid NOT NULL CONSTRAINT contract_network_id_fkey REFERENCES network (id),
        agency_id uuid NOT NULL CONSTRAINT contract_agency_id_fkey REFERENCES agency (id),
        rank integer NOT NULL CONSTRAINT contract_rank_check CHECK (rank >= 1),
        languages text[] NOT NULL,
        opening_hours jsonb,
        closed_on_holidays boolean NOT NULL DEFAULT false,
        strategy text NOT NULL DEFAULT 'staggered'
          CONSTRAINT contract_strategy_check CHECK (strategy IN ('staggered', 'one_at_a_time', 'together')),
        stagger_seconds integer NOT NULL DEFAULT 12 CONSTRAINT contract_stagger_check CHECK (stagger_seconds BETWEEN 1 AND 300),
        ring_seconds integer NOT NULL DEFAULT 30 CONSTRAINT contract_ring_check CHECK (ring_seconds BETWEEN 5 AND 300),
        starts_on date NOT NULL,
        ends_on date,
        created_at timestamptz NOT NULL,
        CONSTRAINT contract_network_id_agency_id_starts_on_key UNIQUE (network_id, agency_id, starts_on)
      )`);
    // language '*' speaks for the whole agency.
    await db.query(`
      CREATE TABLE agency_availability (
        agency_id uuid NOT NULL CONSTRAINT agency_availability_agency_id_fkey REFERENCES agency (id) ON DELETE CASCADE,
        language text NOT NULL,
        state text NOT NULL CONSTRAINT agency_availability_state_check CHECK (state IN ('open', 'busy', 'closed')),
        busy_until timestamptz,
        updated_at timestamptz NOT NULL,
        CONSTRAINT agency_availability_pkey PRIMARY KEY (agency_id, language)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE agency_availability, contract, agency');
  }
}
