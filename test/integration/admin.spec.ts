import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addSeconds, ManualClock } from '../../src/kernel/clock.js';
import { newId } from '../../src/kernel/ids.js';
import { TestApp } from '../support/test-app.js';

const clock = new ManualClock();
let app: TestApp;
let network: { id: string; slug: string };
let member: { id: string };
let admin: { cookie: string };

beforeAll(async () => {
  app = await TestApp.start({ clock, jobs: false });
});
afterAll(() => app.stop());
beforeEach(async () => {
  network = await app.world.network();
  member = await app.world.member(network.id);
  admin = await app.world.account('admin', { networkIds: [network.id] });
});

const watch = async () =>
  (await app.request('get', `/admin/networks/${network.id}/live`, admin.cookie)).body;

async function request(
  state: string,
  given: { reason?: string; round?: number; ended?: Date } = {},
) {
  const id = newId(clock.millis());
  await app.db.query(
    `INSERT INTO request (id, network_id, member_id, language, gender, patient_place, professional_line, idempotency_key,
                          state, reason, round, version, created_at, changed_at, ended_at)
     VALUES ($1, $2, $3, 'rus', 'either', 'room', 'browser', $4, $5, $6, $7, 4, $8, $8, $9)`,
    [
      id,
      network.id,
      member.id,
      randomUUID(),
      state,
      given.reason ?? null,
      given.round ?? 1,
      clock.now(),
      given.ended ?? null,
    ],
  );
  return id;
}

async function agencyUnderContract(name: string, rank: number) {
  const agency = await app.world.agency({ name });
  const contract = await app.world.contract(network.id, agency.id, { rank });
  return { id: agency.id, contractId: contract.id };
}

async function offer(
  requestId: string,
  agency: { id: string; contractId: string },
  given: { state: string; position: number; round?: number; reason?: string; rangAt?: Date },
) {
  const id = newId(clock.millis());
  const ringsUntil = given.rangAt ? addSeconds(given.rangAt, 30) : null;
  await app.db.query(
    `INSERT INTO offer (id, request_id, network_id, agency_id, contract_id, round, position, rank, strategy,
                        stagger_seconds, ring_seconds, state, reason, rang_at, rings_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7, 'staggered', 12, 30, $8, $9, $10, $11)`,
    [
      id,
      requestId,
      network.id,
      agency.id,
      agency.contractId,
      given.round ?? 1,
      given.position,
      given.state,
      given.reason ?? null,
      given.rangAt ?? null,
      ringsUntil,
    ],
  );
  return id;
}

describe('the live view of a network', () => {
  it('is empty where nothing is going on', async () => {
    expect(await watch()).toEqual({
      requests: [],
      recentUnmet: [],
      now: clock.now().toISOString(),
    });
  });

  it('shows who is being asked, in order, in the present round alone', async () => {
    const [first, second] = [
      await agencyUnderContract('Agence Alpha', 1),
      await agencyUnderContract('Agence Bêta', 2),
    ];
    const id = await request('hunting', { round: 2 });
    await offer(id, first, { state: 'accepted', position: 1, round: 1, rangAt: clock.now() });
    const ringing = await offer(id, second, {
      state: 'ringing',
      position: 2,
      round: 2,
      rangAt: clock.now(),
    });
    const refused = await offer(id, first, {
      state: 'refused',
      position: 1,
      round: 2,
      reason: 'no_interpreter',
      rangAt: clock.now(),
    });
    expect((await watch()).requests).toEqual([
      {
        requestId: id,
        version: 4,
        state: 'hunting',
        reason: null,
        mode: 'instant',
        language: 'rus',
        createdAt: clock.now().toISOString(),
        round: 2,
        memberName: 'Camille Essai',
        session: null,
        offers: [
          {
            id: refused,
            agencyName: 'Agence Alpha',
            position: 1,
            state: 'refused',
            reason: 'no_interpreter',
            rangAt: clock.now().toISOString(),
            ringsUntil: addSeconds(clock.now(), 30).toISOString(),
          },
          {
            id: ringing,
            agencyName: 'Agence Bêta',
            position: 2,
            state: 'ringing',
            reason: null,
            rangAt: clock.now().toISOString(),
            ringsUntil: addSeconds(clock.now(), 30).toISOString(),
          },
        ],
      },
    ]);
  });

  it('shows the session of a conversation', async () => {
    const agency = await agencyUnderContract('Agence Alpha', 1);
    const id = await request('talking');
    const sessionId = newId(clock.millis());
    await app.db.query(
      `INSERT INTO session (id, request_id, network_id, agency_id, booking_number, room, interpreter_label, state,
                            created_at, state_since, talk_seconds)
       VALUES ($1, $2, $3, $4, '271828', $5, 'N° 12', 'talking', $6, $6, 94)`,
      [sessionId, id, network.id, agency.id, randomUUID(), clock.now()],
    );
    expect((await watch()).requests[0].session).toEqual({
      id: sessionId,
      state: 'talking',
      bookingNumber: '271828',
      agencyName: 'Agence Alpha',
      talkSeconds: 94,
    });
  });

  it('shows what was not served lately, with the reason, the latest first', async () => {
    const ago = (hours: number) => addSeconds(clock.now(), -3600 * hours);
    const older = await request('unmet', { reason: 'all_refused', ended: ago(3) });
    const later = await request('failed', { reason: 'never_connected', ended: ago(1) });
    await request('unmet', { reason: 'nobody_open', ended: ago(8 * 24) });
    await request('cancelled', { reason: 'cancelled_by_member', ended: ago(1) });
    await request('done', { ended: ago(1) });
    const { requests, recentUnmet } = await watch();
    expect(requests).toEqual([]);
    expect(recentUnmet).toEqual([
      expect.objectContaining({ requestId: later, state: 'failed', reason: 'never_connected' }),
      {
        requestId: older,
        state: 'unmet',
        reason: 'all_refused',
        mode: 'instant',
        language: 'rus',
        createdAt: clock.now().toISOString(),
        endedAt: ago(3).toISOString(),
        memberName: 'Camille Essai',
      },
    ]);
  });

  it('shows nothing of another network', async () => {
    await request('hunting');
    network = await app.world.network();
    admin = await app.world.account('admin', { networkIds: [network.id] });
    expect((await watch()).requests).toEqual([]);
  });

  it('never shows a note', async () => {
    const id = await request('hunting');
    await app.db.query(`UPDATE request SET note = 'consultation de suivi' WHERE id = $1`, [id]);
    expect(JSON.stringify(await watch())).not.toContain('suivi');
  });
});

describe('the open networks', () => {
  it('are listed for the sign-in page, the closed ones are not', async () => {
    await app.db.query(`UPDATE network SET state = 'closed'`);
    await app.world.network({ slug: 'zeta', name: 'Zêta', telephone: '+33536490007' });
    await app.world.network({ slug: 'alpha', name: 'Alpha' });
    await app.world.network({ slug: 'ferme', state: 'closed' });
    const answer = await app.request('get', '/networks');
    expect(answer.body).toEqual([
      { slug: 'alpha', name: 'Alpha', telephone: '+33536490000', state: 'open' },
      { slug: 'zeta', name: 'Zêta', telephone: '+33536490007', state: 'open' },
    ]);
  });
});
