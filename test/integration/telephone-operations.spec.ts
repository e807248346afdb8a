import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../src/kernel/clock.js';
import { Config } from '../../src/platform/config/config.js';
import type { TelephoneSettings } from '../../src/platform/config/telephone-settings.js';
import { operate } from '../../src/start/telephone/operate.js';
import { readCommand } from '../../src/start/telephone/read-command.js';
import { freeTcpPort } from '../support/free-port.js';
import { OWN, TelephoneScene } from '../support/telephone-scene.js';
import { faultsOf } from '../support/twilio-description.js';

describe('looking after the telephone', () => {
  let scene: TelephoneScene;
  let host: Server;
  let fallbackUrl: string;
  beforeAll(async () => {
    scene = await TelephoneScene.start();
    host = createServer((_, response) => response.end('<?xml?><Response></Response>'));
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    fallbackUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}/secours.xml`;
  });
  afterAll(async () => {
    await new Promise((resolve) => host.close(resolve));
    await scene.stop();
  });
  beforeEach(() => {
    Object.assign(scene.sim.account, { status: 'active', type: 'Full' });
    scene.sim.ownNumber(OWN, {
      ...{ voiceUrl: 'https://old.example/voice', voiceFallbackUrl: '', statusCallback: '' },
      voiceFallbackMethod: 'POST',
      ...{ voiceRegion: 'us1', voiceApplicationSid: null, canSpeak: true },
    });
    asked = scene.sim.requests.length;
  });

  let asked = 0;
  const requests = () => scene.sim.requests.slice(asked);
  const posts = () => requests().filter(({ method }) => method === 'POST');

  async function run(
    text: string,
    given: Partial<TelephoneSettings> = {},
    more: { config?: Partial<Config>; clock?: ManualClock } = {},
  ) {
    const config = scene.app.app.get(Config);
    const telephone = { ...config.telephone!, fallbackUrl, ...given };
    const { lines, exitCode } = await operate(
      readCommand(text.split(' '))!,
      { ...config, telephone, ...more.config },
      more.clock ?? scene.clock,
    );
    return { lines, exitCode, said: lines.join('\n') };
  }
  /** The grade and the subject of each line. */
  const grades = (lines: readonly string[]) => lines.map((line) => line.split(/\u00a0?: /)[0]);

  it('tells what is wrong before the setup, and what to do', async () => {
    const { lines, exitCode } = await run('check');
    expect(grades(lines)).toEqual([
      'ok         Compte',
      'ok         Horloge',
      'ok         Numéro',
      'défaut     Adresses du numéro',
      'défaut     Secours',
      'défaut     Région',
      'attention  Cadence',
      'attention  Appels simultanés',
      'attention  Service',
      'ok         Signatures',
      'ok         Document de secours',
    ]);
    for (const line of lines) expect(line.startsWith('ok') || line.includes(' → ')).toBe(true);
    expect(lines[3]).toContain('voiceUrl, statusCallback → npm run twilio:setup');
    expect(exitCode).toBe(1);
    expect(posts()).toEqual([]);
  });

  it('shows each change and makes none unless asked', async () => {
    const { lines, exitCode } = await run('setup');
    const { publicBaseUrl } = scene.app.app.get(Config);
    const api = `${publicBaseUrl}/api/telephone/twilio`;
    expect(lines.map((line) => line.replace(/#\S+/, '').replace(/ {2,}/, ' '))).toEqual([
      `voiceUrl https://old.example/voice → ${api}/calls`,
      `voiceFallbackUrl (vide) → ${fallbackUrl}`,
      'voiceFallbackMethod POST → GET',
      `statusCallback (vide) → ${api}/calls/status`,
      'voiceRegion us1 → ie1',
      expect.stringContaining('-- --apply'),
    ]);
    expect(exitCode).toBe(0);
    expect(posts()).toEqual([]);
  });

  it('changes what is asked, once, and the check then finds it well', async () => {
    const { said, exitCode } = await run('setup --apply');
    expect([exitCode, said]).toEqual([0, expect.stringContaining('C’est fait.')]);
    expect(posts()).toHaveLength(2);
    expect(Object.keys(posts()[0]!.params).sort()).toEqual([
      ...['StatusCallback', 'VoiceFallbackMethod', 'VoiceFallbackUrl', 'VoiceUrl'],
    ]);
    const check = await run('check', { callsPerSecond: 1 });
    expect([check.exitCode, check.said]).toEqual([0, expect.not.stringContaining('défaut')]);
    expect((await run('setup --apply')).lines).toEqual(['Rien à changer.']);
    expect(posts()).toHaveLength(2);
  });

  it('sends the address with the fallback, which Twilio refuses alone', async () => {
    await run('setup --apply', { fallbackUrl: undefined });
    await run('setup --apply');
    const last = posts().at(-1)!;
    expect(Object.keys(last.params).sort()).toEqual([
      ...['VoiceFallbackMethod', 'VoiceFallbackUrl', 'VoiceUrl'],
    ]);
  });

  it('sends Twilio nothing that its description does not know', async () => {
    await run('check');
    await run('setup --apply');
    const told = requests().map((one) => [one.method, one.path, faultsOf(one)] as const);
    expect(new Set(told.map(([method, path]) => `${method} ${path.split('/')[1]}`))).toEqual(
      new Set(['GET 2010-04-01', 'GET v2', 'POST 2010-04-01', 'POST v2']),
    );
    for (const [method, path, faults] of told)
      expect([method, path, faults]).toEqual([method, path, []]);
    const [region] = requests().filter(({ path }) => path.startsWith('/v2'));
    expect(faultsOf({ ...region!, method: 'DELETE' })).not.toEqual([]);
  });

  it.each<[string, () => unknown, Partial<TelephoneSettings>, string]>([
    ['a wrong token', () => 0, { authTokens: ['wrong'] }, 'défaut     Compte\u00a0: refus'],
    [
      ...(['nobody there', () => 0] as const),
      { apiUrl: 'http://127.0.0.1:9' },
      'défaut     Compte\u00a0: Twilio n’a pas répondu',
    ],
    [
      'a suspended account',
      () => (scene.sim.account.status = 'suspended'),
      {},
      'défaut     Compte\u00a0: état suspended',
    ],
    [
      'a trial account',
      () => (scene.sim.account.type = 'Trial'),
      {},
      'attention  Compte\u00a0: état active, type Trial',
    ],
    [
      'another’s number',
      () => 0,
      { number: '+33536490099' },
      'défaut     Numéro\u00a0: +33536490099',
    ],
    [
      'a number without voice',
      () => scene.sim.ownNumber(OWN, { canSpeak: false }),
      {},
      'défaut     Numéro\u00a0: +33536490000 ne prend pas la voix',
    ],
    [
      'an application in between',
      () => scene.sim.ownNumber(OWN, { voiceApplicationSid: `AP${'0'.repeat(32)}` }),
      {},
      'défaut     Numéro\u00a0: AP0000',
    ],
    ['no fallback', () => 0, { fallbackUrl: undefined }, 'attention  Secours'],
    [
      'a fallback that is not there',
      () => 0,
      { fallbackUrl: 'http://127.0.0.1:9/secours.xml' },
      'défaut     Document de secours',
    ],
    ['a pace of one', () => 0, { callsPerSecond: 1 }, 'ok         Cadence'],
  ])('sees %s', async (_, cause, given, line) => {
    cause();
    expect((await run('check', given)).said).toContain(line);
  });

  it('sees a clock that is wrong, by how much', async () => {
    const at = (seconds: number) => {
      const clock = new ManualClock(scene.clock.now());
      clock.advance(seconds);
      return run('check', {}, { clock });
    };
    expect((await at(10)).said).toContain('attention  Horloge\u00a0: 10 s');
    expect((await at(-100)).said).toContain('défaut     Horloge\u00a0: 100 s');
  });

  it('sees that the service does not answer', async () => {
    const publicBaseUrl = `http://127.0.0.1:${await freeTcpPort()}`;
    const { said, exitCode } = await run('check', {}, { config: { publicBaseUrl } });
    expect([said, exitCode]).toEqual([expect.stringContaining('défaut     Service'), 1]);
    expect(said).not.toContain('Signatures');
  });

  it('tells where Twilio does not say the region, and speaks English', async () => {
    scene.sim.faults.rest(({ path }) => path.startsWith('/v2'), {
      ...{ kind: 'status', status: 401, code: 20_003 },
    });
    const { said } = await run('check --en', { authTokens: [scene.sim.authToken] });
    expect(said).toContain('attention  Region: Twilio doesn’t tell these tokens');
    expect(said).toContain('fault      Number’s addresses: to change');
  });

  it('asks about the region with each token, and is told by the one that is known there', async () => {
    scene.sim.faults.rest(({ path }) => path.startsWith('/v2'), {
      ...{ kind: 'status', status: 401, code: 20_003 },
    });
    const { sim } = scene;
    const { said } = await run('check', { authTokens: [sim.authToken, sim.authToken] });
    expect(said).toContain('défaut     Région\u00a0: les appels entrants vont en us1');
  });

  it('refuses to set up a number that is not ours, and without a telephone', async () => {
    const other = await run('setup --apply', { number: '+33536490099' });
    expect([other.exitCode, other.said]).toEqual([1, expect.stringContaining('n’est pas à ce')]);
    const none = await run('setup --apply', {}, { config: { telephone: undefined } });
    expect([none.exitCode, none.said]).toEqual([1, expect.stringContaining('TWILIO_NUMBER')]);
    expect(posts()).toEqual([]);
  });

  it('says so where Twilio takes only a part', async () => {
    scene.sim.faults.rest(({ method }) => method === 'POST', {
      ...{ kind: 'status', status: 400, code: 21_402 },
    });
    const { said, exitCode } = await run('setup --apply');
    expect([exitCode, said]).toEqual([1, expect.stringContaining('défaut     Changements')]);
    expect(said).not.toContain('C’est fait');
  });

  it.each(['', 'dance', 'check more', 'setup --force'])('does not understand %j', (text) => {
    expect(readCommand(text.split(' ').filter(Boolean))).toBeUndefined();
  });
});
