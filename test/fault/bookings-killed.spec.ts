import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { newBookingNumber, newId } from '../../src/kernel/ids.js';
import { SystemClock } from '../../src/kernel/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { ServerProcess } from '../support/server-process.js';
import { World } from '../support/world.js';

/** Bookings, one a tenth of a second, each another member's: from 6 s after the start to 18 s. */
const COUNT = 120;
const FIRST_AFTER_MS = 6_000;
const EVERY_MS = 100;

/** What became of each booking: what the dispatcher may do once, and may not do twice or too early. */
const OUTCOME = `
  SELECT b.state, count(*)::int AS count,
    (count(*) FILTER (WHERE begun.times <> 1))::int AS "notOnce",
    (count(*) FILTER (WHERE begun.at < b.starts_at))::int AS "tooEarly",
    (count(*) FILTER (WHERE r.id IS NULL OR r.mode <> 'scheduled' OR r.created_at <> b.starts_at))::int AS "wrongRequest",
    (count(*) FILTER (WHERE o.states <> '{confirmed}'))::int AS "wrongOffer"
  FROM booking b
  CROSS JOIN LATERAL (
    SELECT count(*) AS times, min(e.at) AS at FROM booking_event e WHERE e.booking_id = b.id AND e.kind = 'begun') begun
  CROSS JOIN LATERAL (SELECT array_agg(state) AS states FROM booking_offer WHERE booking_id = b.id) o
  LEFT JOIN request r ON r.id = b.request_id
  GROUP BY b.state`;

describe('two processes that are killed while bookings fall due', () => {
  let database: TestDatabase;
  let db: DataSource;
  let servers: ServerProcess[] = [];
  let kills = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    servers = await Promise.all([1, 2].map(() => ServerProcess.start(database.url)));
    db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  }, 180_000);
  afterAll(async () => {
    for (const server of servers) await server.kill('SIGKILL');
    await db?.destroy();
    await database?.drop();
  });

  /** Confirmed bookings whose interpreters wait at links, written as the services leave them. */
  async function book(): Promise<void> {
    const world = new World(db, new SystemClock());
    const network = await world.network();
    const agency = await world.agency();
    await world.contract(network.id, agency.id);
    const [contract] = await db.query(`SELECT id FROM contract WHERE agency_id = $1`, [agency.id]);
    const first = Date.now() + FIRST_AFTER_MS;
    for (let place = 0; place < COUNT; place++) {
      const member = await world.member(network.id);
      const id = newId(Date.now());
      const startsAt = new Date(first + place * EVERY_MS);
      await db.query(
        `INSERT INTO booking (id, network_id, member_id, booking_number, language, gender, patient_place,
           professional_line, subject, if_nobody, starts_at, minutes, slots, state, look_at, idempotency_key, created_at, changed_at)
         VALUES ($1::uuid, $2, $3, $4, 'tir', 'either', 'room', 'browser', 'consultation', 'tell', $5, 15, 1,
           'confirmed', $5, $1::text, now(), now())`,
        [id, network.id, member.id, newBookingNumber(), startsAt],
      );
      await db.query(
        `INSERT INTO booking_offer (id, booking_id, network_id, agency_id, contract_id, round, position, rank,
           asked_because, state, asked_at, answer_by, answered_at, interpreter_label, talk, link_hash)
         VALUES ($1::uuid, $2, $3, $4, $5, 1, 1, 1, 'new', 'confirmed', now(), now(), now(), 'Selam A.', 'link',
           sha256($1::text::bytea))`,
        [newId(Date.now()), id, network.id, agency.id, contract.id],
      );
    }
  }

  it('begins each of them once, never before its second, and loses none', async () => {
    await book();
    const end = Date.now() + FIRST_AFTER_MS + COUNT * EVERY_MS;
    while (Date.now() < end) {
      for (const server of servers) {
        await sleep(300 + Math.random() * 900);
        if (server.alive) kills += 1;
        await server.kill('SIGKILL');
      }
      // For a while nobody runs at all: what falls due then is begun late.
      await sleep(Math.random() * 1_000);
      for (const server of servers) server.launch();
      await sleep(2_000);
    }
    await Promise.all(servers.map((server) => server.restart()));
    await eventually(async () => {
      expect(await db.query(OUTCOME)).toEqual([
        { state: 'begun', count: COUNT, notOnce: 0, tooEarly: 0, wrongRequest: 0, wrongOffer: 0 },
      ]);
    }, 60);
    expect(kills).toBeGreaterThanOrEqual(6);
    const [sessions] = await db.query(
      `SELECT count(*)::int AS count, count(DISTINCT request_id)::int AS requests FROM session`,
    );
    expect(sessions).toEqual({ count: COUNT, requests: COUNT });
    const [legs] = await db.query(
      `SELECT count(*)::int AS count FROM (SELECT session_id, party FROM leg GROUP BY 1, 2 HAVING count(*) > 1) doubled`,
    );
    expect(legs.count).toBe(0);
  }, 240_000);
});
