import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LeaveEndedContracts } from '../../src/features/bookings/ladder/leave-ended-contracts.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { BookingDesk } from '../support/booking-desk.js';
import { TestApp } from '../support/test-app.js';

describe('a booking whose agency’s contract ends before its day', () => {
  let app: TestApp;
  let desk: BookingDesk;
  beforeAll(async () => {
    app = await TestApp.start({ clock: new ManualClock('2026-11-23T09:00:00.000Z'), jobs: false });
  });
  beforeEach(async () => {
    desk = await BookingDesk.set(app, [{}, {}]);
  });
  afterAll(() => app.stop());

  /** The first agency's contract ends so many days before (or after) the booking's day. */
  async function ends(days: number, startsAt: string): Promise<void> {
    await app.db.query(
      `UPDATE contract SET ends_on = ($2::timestamptz AT TIME ZONE 'Europe/Paris')::date + $3::int WHERE agency_id = $1`,
      [desk.agencies[0]!.id, startsAt, days],
    );
    await app.app.get(LeaveEndedContracts).run();
  }
  /** Subjects of what the member was written about it. */
  async function written(id: string): Promise<string[]> {
    const rows: { subject: string }[] = await app.db.query(
      `SELECT o.subject FROM outbox_message o JOIN booking b ON o.topic = 'booking:' || b.id
       JOIN member m ON m.id = b.member_id AND m.email = o.recipient WHERE b.id = $1`,
      [id],
    );
    return rows.map(({ subject }) => subject);
  }

  it('is asked of the next one while there is time, and everybody is told', async () => {
    const { id, startsAt } = await desk.book();
    await desk.confirm(0, { interpreterLabel: 'Selam A.' });
    await ends(-1, startsAt);
    expect(await desk.read(id)).toMatchObject({
      state: 'asked',
      interpreterLabel: null,
      asking: { agencyName: desk.agencies[1]!.name },
    });
    expect((await desk.kinds(id)).slice(-2)).toEqual(['contract_ended', 'agency_asked']);
    expect(await written(id)).toContainEqual(
      expect.stringMatching(/^Rendez-vous à confirmer de nouveau/),
    );
    const offers = await desk.offers(id);
    expect(offers.map(({ state, reason }) => [state, reason])).toContainEqual([
      'withdrawn',
      'contract_ended',
    ]);
    // Looked at again, nothing more happens.
    const { version } = await desk.read(id);
    await app.app.get(LeaveEndedContracts).run();
    expect((await desk.read(id)).version).toBe(version);
  });

  it('stays where it is when the contract lasts until that very day', async () => {
    const { id, startsAt } = await desk.book();
    await desk.confirm(0, { interpreterLabel: 'Selam A.' });
    await ends(0, startsAt);
    expect((await desk.read(id)).state).toBe('confirmed');
  });

  it('goes on where the agency was only asked', async () => {
    const { id, startsAt } = await desk.book();
    await ends(-1, startsAt);
    expect((await desk.read(id)).asking?.agencyName).toBe(desk.agencies[1]!.name);
  });
});
