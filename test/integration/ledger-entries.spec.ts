import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UsageLedger } from '../../src/features/usage/index.js';
import { SweepLedger } from '../../src/features/usage/sweep-ledger.js';
import { ManualClock } from '../../src/kernel/clock.js';
import { newId } from '../../src/kernel/ids.js';
import { Database } from '../../src/platform/database/transactions.js';
import { Accepted } from '../support/conversation.js';
import { TestApp } from '../support/test-app.js';

describe('the usage ledger', () => {
  // In Paris, 22:30 UTC on the last of March is half past midnight.
  const clock = new ManualClock('2031-03-31T22:30:00.000Z');
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false });
  });
  afterAll(() => app.stop());

  async function overRequest(state: string, reason: string): Promise<string> {
    const network = await app.world.network();
    const member = await app.world.member(network.id);
    const id = newId(clock.millis());
    await app.db.query(
      `INSERT INTO request (id, network_id, member_id, language, gender, patient_place, professional_line,
                            idempotency_key, state, reason, created_at, changed_at, ended_at)
       VALUES ($1::uuid, $2, $3, 'tir', 'either', 'room', 'browser', $1::uuid::text, $4, $5, $6, $6, $6)`,
      [id, network.id, member.id, state, reason, clock.now()],
    );
    return id;
  }

  const record = (id: string) =>
    app.app.get(Database).transaction((tx) => app.app.get(UsageLedger).recordOutcome(tx, id));

  const entriesOf = (id: string): Promise<Record<string, unknown>[]> =>
    app.db.query(`SELECT *, month::text AS month FROM usage_entry WHERE source_id = $1`, [id]);

  it('counts an unserved request once, in the network’s month, with its reason', async () => {
    const id = await overRequest('unmet', 'all_refused');
    const written = await Promise.all([record(id), record(id), record(id)]);
    expect(written.filter(Boolean)).toHaveLength(1);
    expect(await entriesOf(id)).toMatchObject([
      {
        kind: 'unmet',
        outcome: 'unmet',
        reason: 'all_refused',
        // In Paris it is the first of April already.
        month: '2031-04-01',
        waiting_seconds: null,
        talk_seconds: 0,
        agency_id: null,
      },
    ]);
  });

  it('counts a cancelled request as unmet, and none that still lives', async () => {
    const cancelled = await overRequest('cancelled', 'cancelled_by_member');
    expect(await record(cancelled)).toBe(true);
    expect(await entriesOf(cancelled)).toMatchObject([
      { kind: 'unmet', outcome: 'cancelled', reason: 'cancelled_by_member' },
    ]);
    const live = await overRequest('hunting', '');
    expect(await record(live)).toBe(false);
  });

  it('names no person', async () => {
    const columns = await app.db.query(
      `SELECT column_name FROM information_schema.columns WHERE table_name = 'usage_entry'`,
    );
    const names = columns.map((column: { column_name: string }) => column.column_name);
    expect(
      names.filter((name: string) => /member|account|person|note|name|label/.test(name)),
    ).toEqual([]);
  });

  it('gains what a broken outcome had left out', async () => {
    const id = await overRequest('unmet', 'no_answer');
    await app.app.get(SweepLedger).sweep(clock.millis() - 60_000);
    expect(await entriesOf(id)).toHaveLength(1);
    await app.app.get(SweepLedger).sweep(0);
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it.each([
    ['UPDATE', `UPDATE usage_entry SET talk_seconds = 0`],
    ['DELETE', `DELETE FROM usage_entry`],
    ['TRUNCATE', `TRUNCATE usage_entry`],
    ['TRUNCATE CASCADE', `TRUNCATE network CASCADE`],
  ])('refuses %s, also where triggers are silenced', async (_, statement) => {
    await record(await overRequest('unmet', 'no_answer'));
    const before = await app.db.query(`SELECT count(*) FROM usage_entry`);
    await expect(app.db.query(statement)).rejects.toThrow(/append-only/);
    await expect(
      app.db.transaction(async (tx) => {
        await tx.query(`SET LOCAL session_replication_role = replica`);
        await tx.query(statement);
      }),
    ).rejects.toThrow(/append-only|permission denied to set parameter/);
    expect(await app.db.query(`SELECT count(*) FROM usage_entry`)).toEqual(before);
  });

  it('is guarded by triggers that a replica’s session fires too', async () => {
    // Only a superuser can silence ordinary triggers, and the product’s role is none.
    const triggers = await app.db.query(
      `SELECT tgname, tgenabled FROM pg_trigger WHERE tgrelid = 'usage_entry'::regclass AND NOT tgisinternal
       ORDER BY 1`,
    );
    expect(triggers).toEqual([
      { tgname: 'usage_entry_no_change', tgenabled: 'A' },
      { tgname: 'usage_entry_no_truncate', tgenabled: 'A' },
    ]);
  });

  it('counts one entry for every outcome of a crowd', async () => {
    const calls = await Promise.all([1, 2, 3, 4, 5, 6].map(() => Accepted.make(app)));
    await Promise.all(calls.flatMap((call) => [call.end(), call.end()]));
    for (const call of calls) expect(await call.entries()).toHaveLength(1);
  });
});
