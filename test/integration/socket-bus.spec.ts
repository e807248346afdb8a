import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ConnectionsGateway } from '../../src/features/live/connections.gateway.js';
import { LiveEvents, room } from '../../src/features/live/index.js';
import { eventually } from '../support/eventually.js';
import { HuntScene } from '../support/hunt-scene.js';
import { type LiveClient, TestApp } from '../support/test-app.js';

describe('the bus between the processes of one database', () => {
  let one: TestApp;
  let bus: pg.Client;
  let scene: HuntScene;
  let page: LiveClient;
  const said: string[] = [];
  const heard: string[] = [];

  beforeAll(async () => {
    one = await TestApp.start({ jobs: false });
    bus = new pg.Client({ connectionString: one.databaseUrl });
    await bus.connect();
    bus.on('notification', ({ payload }) => said.push(payload ?? ''));
    await bus.query('LISTEN "socket.io#/"');
    scene = await HuntScene.set(one, [{}]);
    page = await one.socket(scene.member.cookie);
    page.on('request:changed', (view) => heard.push(view.id));
  });
  afterAll(async () => {
    await bus.end();
    await one.stop();
  });

  function tell(from: TestApp, id: string): void {
    from.app.get(LiveEvents).emit(room.member(scene.member.id), 'request:changed', { id } as never);
  }
  const processesSeenBy = ({ app }: TestApp): Promise<number> =>
    app.get(ConnectionsGateway).server.of('/').adapter.serverCount();
  const saidOf = (id: string) => said.filter((payload) => payload.includes(`"${id}"`));

  it('is silent while a process is alone, and carries every event once there is another', async () => {
    tell(one, 'alone');
    await eventually(() => expect(heard).toEqual(['alone']));

    const other = await TestApp.start({ jobs: false, databaseUrl: one.databaseUrl });
    try {
      const elsewhere: string[] = [];
      const second = await other.socket(scene.member.cookie);
      second.on('request:changed', (view) => elsewhere.push(view.id));
      // It says hello by itself, a moment after its start.
      await eventually(async () => expect(await processesSeenBy(one)).toBe(2));
      await eventually(async () => expect(await processesSeenBy(other)).toBe(2));
      tell(one, 'first');
      tell(one, 'second');
      tell(other, 'third');
      await eventually(() => {
        expect(elsewhere.filter((id) => id !== 'third')).toEqual(['first', 'second']);
        expect([...elsewhere].sort()).toEqual(['first', 'second', 'third']);
        expect([...heard].sort()).toEqual(['alone', 'first', 'second', 'third']);
      });
    } finally {
      await other.stop();
    }
    expect(saidOf('first')).toHaveLength(1);
    // The bus keeps its order: what was said alone would be here by now.
    expect(saidOf('alone')).toHaveLength(0);

    await eventually(async () => expect(await processesSeenBy(one)).toBe(1));
    tell(one, 'alone again');
    await eventually(() => expect(heard).toContain('alone again'));
    expect(saidOf('alone again')).toHaveLength(0);
  });
});
