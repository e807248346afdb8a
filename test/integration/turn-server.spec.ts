import { afterEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ManualClock } from '../../src/kernel/clock.js';
import { readSettings } from '../../src/platform/config/read-settings.js';
import { EmbeddedTurn } from '../../src/platform/turn/embedded-turn.js';
import { isPeerAllowed } from '../../src/platform/turn/relay/peer-policy.js';
import { IceServers } from '../../src/platform/turn/ice-servers.js';
import { freeUdpPort } from '../support/free-port.js';
import { TurnClient } from '../support/turn-client.js';

describe('the embedded TURN server', () => {
  const clock = new ManualClock('2031-03-03T09:00:00.000Z');
  const running: { onModuleDestroy?(): void; close?(): void }[] = [];

  afterEach(() => {
    for (const one of running.splice(0)) {
      one.onModuleDestroy?.();
      one.close?.();
    }
  });

  async function serve(port: number, env: NodeJS.ProcessEnv = {}): Promise<EmbeddedTurn> {
    const { config } = readSettings({ TURN_PORT: String(port), ...env });
    const server = new EmbeddedTurn(config, clock);
    running.push(server);
    await server.onApplicationBootstrap();
    return server;
  }

  function client(port: number, holder = 'leg-1', password?: string): TurnClient {
    const { config } = readSettings({ TURN_PORT: String(port) });
    const [ice] = new IceServers(config, clock).for(holder).iceServers;
    const made = new TurnClient(port, ice!.username!, password ?? ice!.credential!);
    running.push(made);
    return made;
  }

  it('keeps an allocation as long as it is refreshed', async () => {
    const port = await freeUdpPort();
    await serve(port);
    const one = client(port);
    expect(await one.allocate()).toEqual({ error: 0, lifetime: 600, signed: true });
    for (let n = 0; n < 3; n++) {
      expect(await one.refresh(600)).toEqual({ error: 0, lifetime: 600, signed: true });
      await sleep(30);
    }
    expect(await one.refresh(0)).toMatchObject({ error: 0 });
    expect(await one.refresh(600)).toMatchObject({ error: 437 });
  });

  it('relays voice both ways, in bare packets once a channel is bound', async () => {
    const port = await freeUdpPort();
    await serve(port);
    const [one, other] = [client(port, 'leg-1'), client(port, 'leg-2')];
    await one.allocate();
    await other.allocate();
    // Not yet permitted by the receiver: dropped.
    expect(await one.permit('127.0.0.1')).toMatchObject({ error: 0, signed: true });
    one.sendTo(other.relayPort, 'too early');
    await sleep(100);
    expect(await other.permit('127.0.0.1')).toMatchObject({ error: 0 });
    const heard = other.nextData();
    one.sendTo(other.relayPort, 'good morning');
    expect(await heard).toEqual({ channel: 0, text: 'good morning' });
    // Browsers give the call up after 40 s where this answer is not signed.
    for (let n = 0; n < 2; n++)
      expect(await other.bind(0x4000, one.relayPort)).toMatchObject({ error: 0, signed: true });
    const back = one.nextData();
    other.sendOnChannel(0x4000, 'and to you');
    expect(await back).toEqual({ channel: 0, text: 'and to you' });
    const again = other.nextData();
    one.sendTo(other.relayPort, 'how are you?');
    expect(await again).toEqual({ channel: 0x4000, text: 'how are you?' });
    expect(await other.bind(0x4000, 9)).toMatchObject({ error: 400 });
    expect(await other.bind(0x4001, one.relayPort)).toMatchObject({ error: 400 });
  });

  it('survives packets of any shape', async () => {
    const port = await freeUdpPort();
    await serve(port);
    const one = client(port);
    await one.allocate();
    await one.permit('127.0.0.1');
    for (let length = 0; length < 64; length++)
      for (const first of [0x00, 0x01, 0x40, 0x7f, 0x80, 0xff]) {
        const bytes = randomBytes(length);
        if (length > 0) bytes[0] = first;
        if (length > 8) bytes.writeUInt32BE(0x2112a442, 4);
        one.socket.send(bytes, port, '127.0.0.1');
        one.socket.send(bytes, one.relayPort, '127.0.0.1');
      }
    await sleep(200);
    one.socket.removeAllListeners('message');
    const other = client(port, 'leg-2');
    expect(await other.allocate()).toMatchObject({ error: 0 });
  });

  it('reaches nothing that only its own machine should', async () => {
    const allowed = (address: string) => isPeerAllowed({ address, port: 5000 }, '192.168.1.5');
    expect(allowed('192.168.1.5')).toBe(true);
    expect(allowed('203.0.113.7')).toBe(true);
    for (const address of ['127.0.0.1', '0.0.0.0', '224.0.0.251', '255.255.255.255'])
      expect(allowed(address)).toBe(false);
    const port = await freeUdpPort();
    await serve(port);
    const one = client(port);
    await one.allocate();
    expect(await one.permit('224.0.0.251')).toMatchObject({ error: 403 });
  });

  it('refuses who has no credentials of ours, or had them once', async () => {
    const port = await freeUdpPort();
    await serve(port);
    expect(await client(port, 'leg-1', 'guessed').allocate()).toMatchObject({ error: 401 });
    const late = client(port);
    clock.advance(4 * 3600);
    expect(await late.allocate()).toMatchObject({ error: 401 });
  });

  it('is served by one of two processes, for both; the other takes over', async () => {
    const port = await freeUdpPort();
    const first = await serve(port);
    const second = await serve(port);
    expect([first.serving, second.serving]).toEqual([true, false]);
    expect(await client(port).allocate()).toMatchObject({ error: 0 });
    first.onModuleDestroy();
    await sleep(50);
    await second.serve();
    expect(second.serving).toBe(true);
    expect(await client(port).allocate()).toMatchObject({ error: 0 });
  });

  it.each([
    { ROLE: 'worker' },
    { TURN_URLS: 'turn:turn.exemple.test:3478', TURN_SECRET: 'north' },
    { TURN_PORT: '0' },
  ])('is not started with %j', async (env) => {
    const server = await serve(await freeUdpPort(), env);
    expect(server.serving).toBe(false);
  });
});

describe('what a page is told of relays', () => {
  const clock = new ManualClock('2031-03-03T09:00:00.000Z');
  const ice = (env: NodeJS.ProcessEnv) =>
    new IceServers(readSettings(env).config, clock).for('leg-1');

  it('is the embedded one at the public address', () => {
    expect(ice({ PUBLIC_BASE_URL: 'https://voix.exemple.test' })).toMatchObject({
      iceServers: [{ urls: ['turn:voix.exemple.test:3478?transport=udp'] }],
      iceTransportPolicy: 'all',
    });
  });

  it('is the operator’s own where there is one', () => {
    const told = ice({
      TURN_URLS: 'turn:a.exemple.test:3478, turns:a.exemple.test:443',
      TURN_SECRET: 'north',
      ICE_TRANSPORT_POLICY: 'relay',
    });
    expect(told.iceTransportPolicy).toBe('relay');
    expect(told.iceServers[0]).toMatchObject({
      urls: ['turn:a.exemple.test:3478', 'turns:a.exemple.test:443'],
      username: `${Date.parse('2031-03-03T13:00:00Z') / 1000}:leg-1`,
    });
  });

  it('is nothing where there is none', () => {
    expect(ice({ TURN_PORT: '0' }).iceServers).toEqual([]);
  });
});
