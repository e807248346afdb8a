import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addSeconds, ManualClock } from '../../src/kernel/clock.js';
import type { OfferView } from '../../src/features/agencies/console.view.js';
import { HuntScene } from '../support/hunt-scene.js';
import { type LiveClient, TestApp } from '../support/test-app.js';

/** Collects the events of one name that a socket hears. */
function heard<T>(socket: LiveClient, event: 'offer:changed' | 'request:changed'): T[] {
  const events: T[] = [];
  socket.on(event, (view: unknown) => events.push(view as T));
  return events;
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition() && waited < 100; waited++)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the agency’s console', () => {
  const clock = new ManualClock();
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ clock, jobs: false });
  });
  afterAll(() => app.stop());

  const read = (cookie: string) => app.request('get', '/console', cookie);

  it('shows what rings at the agency, and nothing that names a person', async () => {
    const scene = await HuntScene.set(app, [{}, {}]);
    const [first, second] = scene.agencies;
    const { id } = await scene.create({ gender: 'woman', patientPlace: 'elsewhere', note: 'doux' });
    const [offer] = await scene.offers(id);
    const console = (await read(first!.operator.cookie)).body;
    expect(console).toMatchObject({
      agencyId: first!.id,
      agencyName: first!.name,
      languages: ['pus', 'rus', 'tir'],
      sessions: [],
      availability: [],
    });
    expect(console.offers).toEqual([
      {
        id: offer!.id,
        version: 1,
        requestId: id,
        state: 'ringing',
        reason: null,
        wonBy: null,
        networkName: 'Réseau d’essai',
        language: 'rus',
        dialect: null,
        gender: 'woman',
        patientPlace: 'elsewhere',
        note: 'doux',
        profession: '10',
        agencyLine: null,
        professionalLine: 'browser',
        commune: 'Toulouse',
        rangAt: clock.now().toISOString(),
        ringsUntil: addSeconds(clock.now(), 30).toISOString(),
        notInterpreter: null,
        sessionId: null,
        now: clock.now().toISOString(),
      },
    ]);
    expect(JSON.stringify(console)).not.toMatch(/Camille|Essai\b/);
    expect((await read(second!.operator.cookie)).body.offers).toEqual([]);
  });

  it('hears a request ring, and hears it disappear with the winner’s name', async () => {
    const scene = await HuntScene.set(app, [{ strategy: 'together' }, {}]);
    const [first, second] = scene.agencies;
    const other = await HuntScene.set(app, [{}]);
    const sockets = await Promise.all(
      [first!, second!, other.agencies[0]!].map((agency) => app.socket(agency.operator.cookie)),
    );
    const memberSocket = await app.socket(scene.member.cookie);
    const [atFirst, atSecond, elsewhere] = sockets.map((s) => heard<OfferView>(s, 'offer:changed'));
    const atMember = heard<{ id: string; version: number; state: string }>(
      memberSocket,
      'request:changed',
    );
    const { id } = await scene.create();
    await until(() => atFirst!.length > 0 && atSecond!.length > 0);
    expect(atFirst).toMatchObject([{ requestId: id, state: 'ringing', version: 1 }]);
    const snapshot = (await read(first!.operator.cookie)).body.offers[0];
    expect(atFirst![0]).toEqual(snapshot);
    const [, offer] = await scene.offers(id);
    await scene.accept(offer!.id, second!.operator.cookie);
    await until(() => atFirst!.length > 1 && atMember.length > 1);
    expect(atFirst![1]).toMatchObject({
      state: 'withdrawn',
      reason: 'taken',
      wonBy: second!.name,
      version: 2,
      sessionId: null,
    });
    expect(atSecond!.at(-1)).toMatchObject({
      state: 'accepted',
      wonBy: null,
      sessionId: expect.any(String),
    });
    expect(atMember.at(-1)).toMatchObject({ id, state: 'connecting' });
    expect(elsewhere).toEqual([]);
    const mine = (await read(second!.operator.cookie)).body;
    expect(mine.sessions).toMatchObject([{ requestId: id, mine: true, state: 'connecting' }]);
    expect((await read(first!.operator.cookie)).body).toMatchObject({ offers: [], sessions: [] });
  });

  it('counts as open while it beats, and knows when what it shows is out of date', async () => {
    const scene = await HuntScene.set(app, [{ consoleOpen: false }]);
    const [agency] = scene.agencies;
    const socket = await app.socket(agency!.operator.cookie);
    const consoleId = randomUUID();
    const beat = (offers: Record<string, number> = {}) =>
      socket.emitWithAck('console:beat', { consoleId, offers });
    expect(await beat()).toEqual({ ok: true, data: { stale: false } });
    const { id, state } = await scene.create();
    expect(state).toBe('hunting');
    const [offer] = await scene.offers(id);
    expect(await beat()).toEqual({ ok: true, data: { stale: true } });
    expect(await beat({ [offer!.id]: 2 })).toEqual({ ok: true, data: { stale: true } });
    expect(await beat({ [offer!.id]: 1 })).toEqual({ ok: true, data: { stale: false } });
    await app.request('post', `/requests/${id}/cancel`, scene.member.cookie);
    clock.advance(24);
    expect((await scene.create()).state).toBe('hunting');
    const live = await app.request('get', '/requests/live', scene.member.cookie);
    await app.request('post', `/requests/${live.body.request.id}/cancel`, scene.member.cookie);
    clock.advance(1);
    expect(await scene.create()).toMatchObject({ state: 'unmet', reason: 'nobody_open' });
    await beat();
    await socket.emitWithAck('console:close', { consoleId });
    expect(await scene.create()).toMatchObject({ state: 'unmet', reason: 'nobody_open' });
  });

  it('leaves a console of somebody else alone', async () => {
    const scene = await HuntScene.set(app, [{ consoleOpen: false }, { consoleOpen: false }]);
    const [mine, theirs] = await Promise.all(
      scene.agencies.map((agency) => app.socket(agency.operator.cookie)),
    );
    const consoleId = randomUUID();
    await theirs!.emitWithAck('console:beat', { consoleId, offers: {} });
    await mine!.emitWithAck('console:beat', { consoleId, offers: {} });
    await mine!.emitWithAck('console:close', { consoleId });
    const open = await app.db.query(`SELECT agency_id FROM open_console WHERE id = $1`, [
      consoleId,
    ]);
    expect(open).toEqual([{ agency_id: scene.agencies[1]!.id }]);
  });

  it('refuses events of whoever is no operator, and malformed ones, with an answer', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const member = await app.socket(scene.member.cookie);
    const operator = await app.socket(scene.agencies[0]!.operator.cookie);
    expect(
      await member.emitWithAck('console:beat', { consoleId: randomUUID(), offers: {} }),
    ).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(await operator.emitWithAck('request:sync', { requestId: '', version: 0 })).toMatchObject(
      { ok: false, error: { code: 'FORBIDDEN' } },
    );
    expect(
      await operator.emitWithAck('console:beat', { consoleId: 'x', offers: {} }),
    ).toMatchObject({ ok: false, error: { code: 'VALIDATION' } });
    expect((await read(scene.member.cookie)).body.code).toBe('FORBIDDEN');
    expect((await app.request('get', '/console')).body.code).toBe('SIGN_IN_REQUIRED');
  });

  it('publishes what the agency serves, and hunts obey', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const { cookie } = scene.agencies[0]!.operator;
    const publish = (body: object) =>
      app.request('put', '/console/availability', cookie).send(body);
    const busyUntil = addSeconds(clock.now(), 600).toISOString();
    const busy = await publish({ language: 'rus', state: 'busy', busyUntil });
    expect(busy.body.availability).toEqual([{ language: 'rus', state: 'busy', busyUntil }]);
    expect(await scene.create()).toMatchObject({ state: 'unmet', reason: 'nobody_open' });
    clock.advance(600);
    await app.db.query('UPDATE open_console SET last_beat_at = $1', [clock.now()]);
    expect((await read(cookie)).body.availability).toEqual([
      { language: 'rus', state: 'open', busyUntil: null },
    ]);
    const { id, state } = await scene.create();
    expect(state).toBe('hunting');
    await app.request('post', `/requests/${id}/cancel`, scene.member.cookie);
    await publish({ language: '*', state: 'closed' });
    expect((await scene.create({ language: 'tir' })).state).toBe('unmet');
    await publish({ language: '*', state: 'open' });
    expect((await scene.create({ language: 'tir' })).state).toBe('hunting');
    // A language that is open is an exception to what was last said of all of them.
    const published = async (body: object) => (await publish(body)).body.availability as unknown;
    expect(await published({ language: 'tir', state: 'open' })).not.toContainEqual(
      expect.objectContaining({ language: 'tir' }),
    );
    await publish({ language: '*', state: 'closed' });
    expect(await published({ language: 'tir', state: 'open' })).toContainEqual(
      expect.objectContaining({ language: 'tir', state: 'open' }),
    );
    expect(await published({ language: '*', state: 'closed' })).toEqual([
      expect.objectContaining({ language: '*', state: 'closed' }),
    ]);
    for (const [body, code] of [
      [{ language: 'qqq', state: 'open' }, 'LANGUAGE_UNKNOWN'],
      [{ language: 'rus', state: 'busy', busyUntil: clock.now().toISOString() }, 'VALIDATION'],
      [{ language: 'rus', state: 'open', busyUntil }, 'VALIDATION'],
      [{ language: 'rus', state: 'asleep' }, 'VALIDATION'],
    ] as const)
      expect((await publish(body)).body.code).toBe(code);
  });

  it('lists the agency’s sessions a page at a time, without the member’s opinion or name', async () => {
    const scene = await HuntScene.set(app, [{}]);
    const { cookie } = scene.agencies[0]!.operator;
    for (let past = 0; past < 22; past++) {
      const { id } = await scene.create();
      const [offer] = await scene.offers(id);
      await scene.accept(offer!.id, cookie);
      await app.request('post', `/requests/${id}/cancel`, scene.member.cookie);
    }
    const page = (before?: string) =>
      app.request('get', `/console/history${before ? `?before=${before}` : ''}`, cookie);
    const first = (await page()).body;
    expect(first.items).toHaveLength(20);
    expect(first.items[0]).toMatchObject({ state: 'cancelled', interpreterLabel: 'Interprète 12' });
    const second = (await page(first.nextBefore)).body;
    expect(second).toMatchObject({ nextBefore: null });
    const ids = [...first.items, ...second.items].map((item) => item.sessionId);
    expect(new Set(ids).size).toBe(22);
    for (const before of ['hier', `2026-99-99T00:00:00.000Z_${randomUUID()}`])
      expect((await page(before)).body.code).toBe('VALIDATION');
    const ofMember = await app.request('get', '/requests/history', scene.member.cookie);
    expect(ofMember.body.items).toHaveLength(20);
    const other = await HuntScene.set(app, [{}]);
    const stranger = other.agencies[0]!.operator.cookie;
    expect((await app.request('get', '/console/history', stranger)).body.items).toEqual([]);
  });
});
