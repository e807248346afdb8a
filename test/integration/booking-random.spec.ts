import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AgencyBookingView } from '../../src/features/bookings/booking.view.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { aWish, BookingDesk } from '../support/booking-desk.js';
import { TestApp } from '../support/test-app.js';

const NOW = '2026-11-23T09:00:00.000Z';
const AGENCIES = 3;
const RUNS = Number(process.env['RANDOM_ROUNDS'] ?? 12);
const SEED = process.env['RANDOM_SEED'] ? Number(process.env['RANDOM_SEED']) : undefined;

type Act = { by: 'member' | 'agency' | 'time' | 'both'; what: number; who: number; how: number };

/** What must hold of every booking at every moment; rows that break it are told with what they break. */
const BROKEN = `
  WITH offers AS (
    SELECT booking_id,
      count(*) FILTER (WHERE state = 'asked')::int AS asked, count(*) FILTER (WHERE state = 'proposed')::int AS proposed,
      count(*) FILTER (WHERE state = 'confirmed')::int AS confirmed
    FROM booking_offer GROUP BY booking_id)
  SELECT b.id, b.state, broken.rule
  FROM booking b LEFT JOIN offers o ON o.booking_id = b.id
  CROSS JOIN LATERAL (VALUES
    ('asked is one asked offer', b.state = 'asked' AND (o.asked, o.proposed, o.confirmed) IS DISTINCT FROM (1, 0, 0)),
    ('proposed is one proposed offer', b.state = 'proposed' AND (o.asked, o.proposed, o.confirmed) IS DISTINCT FROM (0, 1, 0)),
    ('confirmed is one confirmed offer', b.state = 'confirmed' AND (o.asked, o.proposed, o.confirmed) IS DISTINCT FROM (0, 0, 1)),
    ('nobody is bound to what nobody does', b.state IN ('unplaced', 'awaiting', 'cancelled', 'unmet', 'missed')
      AND coalesce(o.asked + o.proposed + o.confirmed, 0) <> 0),
    ('one entry for what ended unserved, none for the rest',
      (SELECT count(*) FROM usage_entry u WHERE u.source_id = b.id)
        <> (CASE WHEN b.state IN ('cancelled', 'unmet', 'missed') THEN 1 ELSE 0 END)),
    ('begun is a scheduled request of that hour, and no sooner', b.state = 'begun' AND NOT EXISTS (
      SELECT FROM request r WHERE r.id = b.request_id AND r.mode = 'scheduled' AND r.created_at = b.starts_at
        AND b.starts_at <= $1)),
    ('numbers live as long as the booking lies ahead', b.state IN ('begun', 'cancelled', 'unmet', 'missed')
      AND EXISTS (SELECT FROM booking_line l WHERE l.booking_id = b.id)),
    ('gender is not given up unasked', b.gender = 'either' AND b.gender_wish IS NULL),
    ('agencies are asked in their order', EXISTS (
      SELECT FROM booking_offer later JOIN booking_offer sooner
        ON sooner.booking_id = later.booking_id AND sooner.round = later.round AND sooner.position < later.position
      WHERE later.booking_id = b.id AND later.asked_at IS NOT NULL AND sooner.state = 'planned')),
    ('a rank that is not obeyed is on record', EXISTS (
      SELECT FROM booking_offer later JOIN booking_offer sooner
        ON sooner.booking_id = later.booking_id AND sooner.round = later.round AND sooner.position < later.position
      WHERE later.booking_id = b.id AND later.rank < sooner.rank
        AND later.rank_exception IS NULL AND sooner.rank_exception IS NULL))
  ) AS broken (rule, is_broken)
  WHERE broken.is_broken AND b.network_id = $2`;

describe('bookings, whatever happens to them', () => {
  const clock = new ManualClock(NOW);
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false });
  });
  afterAll(() => app.stop());

  const act: fc.Arbitrary<Act> = fc.record({
    by: fc.constantFrom('member', 'member', 'agency', 'agency', 'agency', 'time', 'both'),
    what: fc.nat(99),
    who: fc.nat(99),
    how: fc.nat(99),
  });

  /** Answers that a client may meet; anything else is a fault of ours. */
  const isFine = (status: number) => [200, 201, 409, 422].includes(status);

  async function member(desk: BookingDesk, { what, how }: Act): Promise<number> {
    const { body } = await app.request('get', '/bookings', desk.member.cookie);
    const booking = body.bookings[what % Math.max(1, body.bookings.length)];
    const day = String(1 + (how % 9)).padStart(2, '0');
    const given = {
      date: `2026-12-${day}`,
      time: `${9 + (how % 8)}:${how % 2 ? '30' : '00'}`.padStart(5, '0'),
      gender: 'woman',
      ifNobody: how % 3 ? 'tell' : 'hunt',
      overlapAccepted: true,
    };
    if (!booking || what % 7 === 0) return (await desk.post(given)).status;
    // One in five speaks of what was, not of what is.
    const version = how % 5 === 0 ? booking.version - 1 : booking.version;
    const scope = 'one';
    const step = (name: string, rest: object) => desk.step(booking.id, name, { version, ...rest });
    switch (what % 6) {
      case 1:
        return (await step('cancel', { scope })).status;
      case 2:
        return (await step('proposal', { accept: how % 2 === 0 })).status;
      case 3:
        return (await step('unplaced', { choice: how % 2 ? 'hunt' : 'either' })).status;
      case 4:
        return (await desk.change(booking, { ...given, gender: booking.gender, version })).status;
      default: {
        const same = { date: aWish.date, time: aWish.time, gender: booking.gender };
        const note = how % 2 ? 'Porte B' : null;
        return (await desk.change(booking, { ...same, note, version, overlapAccepted: true }))
          .status;
      }
    }
  }

  async function agency(desk: BookingDesk, { what, who, how }: Act): Promise<number> {
    const place = who % AGENCIES;
    const { asked, confirmed } = await desk.list(place);
    const all: AgencyBookingView[] = [...asked, ...confirmed];
    const view = all[how % Math.max(1, all.length)];
    if (!view) return 200;
    const answer = (name: string, body: object = {}) => desk.answer(place, view, name, body);
    switch (what % 6) {
      case 0:
        return (await answer('refuse', { reason: 'no_interpreter' })).status;
      case 1:
        return (await answer('propose', { date: '2026-12-02', time: '16:15' })).status;
      case 2:
        return (await answer('hand-back', { reason: 'mistake' })).status;
      case 3:
        return (await answer('interpreter', { talk: 'link' })).status;
      default:
        return (await answer('confirm')).status;
    }
  }

  async function pass(desk: BookingDesk, { how }: Act): Promise<void> {
    clock.advance([60, 3600, 6 * 3600, 24 * 3600, 40 * 3600][how % 5]!);
    await desk.at(clock.now());
  }

  it('keep to their rules', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 45 }), async (acts) => {
        clock.set(NOW);
        const desk = await BookingDesk.set(
          app,
          Array.from({ length: AGENCIES }, () => ({})),
        );
        // Sign-ins outlast the weeks that pass.
        await app.db.query(`UPDATE auth_session SET expires_at = '2027-12-31'`);
        const network = desk.scene.network.id;
        for (const one of [{ by: 'member', what: 0, who: 0, how: 4 } as const, ...acts]) {
          if (one.by === 'time') await pass(desk, one);
          const together = await Promise.all([
            one.by === 'member' || one.by === 'both' ? member(desk, one) : 200,
            one.by === 'agency' || one.by === 'both' ? agency(desk, one) : 200,
          ]);
          expect(together.filter((status) => !isFine(status))).toEqual([]);
          expect(await app.db.query(BROKEN, [clock.now(), network])).toEqual([]);
        }
        // A quarter of an hour after the last hour that there was, everything has ended or begun.
        for (let days = 0; days < 40; days++) {
          clock.advance(12 * 3600);
          await desk.at(clock.now());
        }
        expect(await app.db.query(BROKEN, [clock.now(), network])).toEqual([]);
        const left = await app.db.query(
          `SELECT id, state FROM booking WHERE network_id = $1 AND ended_at IS NULL`,
          [network],
        );
        expect(left).toEqual([]);
      }),
      { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: SEED }) },
    );
  }, 300_000);
});
