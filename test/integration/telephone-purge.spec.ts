import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/ids.js';
import { KEPT_DAYS, PurgeCalls } from '../../src/platform/carriers/twilio/events/purge-calls.js';
import { TestApp } from '../support/test-app.js';

const DAY = 24 * 3600 * 1000;

describe('what the carrier said', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ jobs: false });
  });
  afterAll(() => app.stop());

  const sql = (text: string, values: unknown[] = []) => app.db.query(text, values);
  const ago = (days: number) => new Date(app.clock.millis() - days * DAY);

  async function call(days: number, state = 'out'): Promise<string> {
    const id = newId(ago(days).getTime());
    await sql(
      `INSERT INTO call (id, direction, state, own_number, created_at, look_at) VALUES ($1, 'out', $2, '+33536490000', $3, $3)`,
      [id, state, ago(days)],
    );
    return id;
  }

  async function event(
    days: number,
    callId: string | null,
    interpreted = true,
  ): Promise<{ id: string }> {
    const at = ago(days);
    const [row] = await sql(
      `INSERT INTO provider_event (resource_sid, event, sequence, call_id, call_sid, at, body, source, received_at,
                                   interpreted_at, verdict)
       VALUES (gen_random_uuid(), 'completed', 3, $1, 'CA1', $2, '{}', 'webhook', $2, $3, $4) RETURNING id`,
      [callId, at, interpreted ? at : null, interpreted ? 'applied' : null],
    );
    return row as { id: string };
  }

  it.each([
    ['what was heard', `at = at + interval '1 second'`],
    ['whom it was about', `call_sid = 'CA2'`],
    ['when it came', `received_at = received_at - interval '500 days'`],
    ['its verdict, once given', `verdict = 'late'`],
    ['the time of its verdict', `interpreted_at = NULL, verdict = NULL`],
    ['its call, once known', `call_id = NULL`],
  ])('can’t be changed: %s', async (_, change) => {
    const { id } = await event(0, await call(0));
    const statement = `UPDATE provider_event SET ${change} WHERE id = ${id}`;
    await expect(sql(statement)).rejects.toThrow(/append-only: UPDATE/);
    const replica = app.db.transaction(async (tx) => {
      await tx.query(`SET LOCAL session_replication_role = replica`);
      await tx.query(statement);
    });
    await expect(replica).rejects.toThrow(/append-only|permission denied to set parameter/);
  });

  it('is given its call and its verdict once', async () => {
    const { id } = await event(0, null, false);
    const callId = await call(0);
    await sql(`UPDATE provider_event SET call_id = $2 WHERE id = $1`, [id, callId]);
    await sql(
      `UPDATE provider_event SET interpreted_at = now(), verdict = 'applied' WHERE id = $1`,
      [id],
    );
    expect(await sql(`SELECT call_id, verdict FROM provider_event WHERE id = $1`, [id])).toEqual([
      { call_id: callId, verdict: 'applied' },
    ]);
  });

  it('can’t be deleted, but for what is old', async () => {
    const { id } = await event(KEPT_DAYS - 1, null);
    const statement = `DELETE FROM provider_event WHERE id = ${id}`;
    await expect(sql(statement)).rejects.toThrow(/append-only: DELETE/);
    await expect(sql('TRUNCATE provider_event')).rejects.toThrow(/append-only: TRUNCATE/);
  });

  it('is purged with its call when both are old enough, and nothing else is', async () => {
    const [gone, fresh, alive, pending, talkative] = [
      await call(KEPT_DAYS + 2),
      await call(KEPT_DAYS - 2),
      await call(KEPT_DAYS + 2, 'answered'),
      await call(KEPT_DAYS + 2),
      await call(KEPT_DAYS + 2),
    ];
    const old = [
      await event(KEPT_DAYS + 1, gone),
      await event(KEPT_DAYS + 1, alive),
      await event(KEPT_DAYS + 1, null, false),
    ];
    const kept = [
      await event(KEPT_DAYS - 1, fresh),
      await event(KEPT_DAYS + 1, pending, false),
      await event(KEPT_DAYS - 1, talkative),
    ];
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
    await app.app.get(PurgeCalls).purge();
    const left = await sql(`SELECT id FROM provider_event WHERE id = ANY($1)`, [
      ids([...old, ...kept]),
    ]);
    expect(ids(left as { id: string }[])).toEqual(ids(kept));
    const calls = await sql(`SELECT id FROM call WHERE id = ANY($1)`, [
      [gone, fresh, alive, pending, talkative],
    ]);
    expect(ids(calls as { id: string }[])).toEqual([fresh, alive, pending, talkative].sort());
  });
});
