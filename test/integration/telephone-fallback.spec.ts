import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '../../src/platform/config/config.js';
import { explainFailure } from '../../src/start/explain-failure.js';
import { operate } from '../../src/start/telephone/operate.js';
import { readCommand } from '../../src/start/telephone/read-command.js';
import { freeTcpPort } from '../support/free-port.js';
import { OWN, TelephoneScene } from '../support/telephone-scene.js';
import { twimlFaultsOf } from '../support/twilio-description.js';

const FIRST = '+33353010001';
const SECOND = '+33353010002';
const CALLER = '+33561910001';

describe('the fallback document', () => {
  let scene: TelephoneScene;
  let folder: string;
  const network = { slug: 'garonne', name: 'Réseau de l’essai' };
  beforeAll(async () => {
    scene = await TelephoneScene.start();
    folder = await mkdtemp(join(tmpdir(), 'truchement-fallback-'));
    const { world } = scene.app;
    const { id } = await world.network(network);
    const agencies = ['Le Canal', 'Parole', 'Sans ligne', 'Avant', 'Plus tard'];
    const ids = [];
    for (const name of agencies) ids.push((await world.agency({ name })).id);
    const [second, first, none, past, future] = ids as [string, string, string, string, string];
    await world.contract(id, second, { rank: 2, line: SECOND, menuKeys: 'ww1' });
    await world.contract(id, first, { rank: 1, line: FIRST, ringSeconds: 20 });
    await world.contract(id, none, { rank: 3 });
    await world.contract(id, past, { rank: 4, line: '+33353010004', endsOn: '2021-01-01' });
    await world.contract(id, future, { rank: 5, line: '+33353010005', startsOn: '2099-01-01' });
    const silent = await world.network({ slug: 'sans-ligne' });
    await world.contract(silent.id, none, {});
    const closed = await world.network({ slug: 'fini', state: 'closed' });
    await world.contract(closed.id, first, { line: FIRST });
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await scene.stop();
  });

  const run = (...args: string[]) => {
    const config = { ...scene.app.app.get(Config), databaseUrl: scene.app.databaseUrl };
    return operate(readCommand(['fallback', ...args])!, config, scene.clock);
  };

  it('is written for each network with lines, one after another in the order of ranks', async () => {
    const path = join(folder, 'garonne.xml');
    expect(await run('--folder', folder)).toEqual({ lines: [path], exitCode: 0 });
    const text = await readFile(path, 'utf8');
    expect(twimlFaultsOf(text)).toEqual([]);
    const dialled = [...text.matchAll(/<Dial ([^>]*)><Number([^>]*)>([^<]*)<\/Number>/g)];
    expect(dialled.map(([, dial, keys, line]) => [dial, keys, line])).toEqual([
      ['callerId="+33536490000" timeout="20" timeLimit="10800"', '', FIRST],
      ['callerId="+33536490000" timeout="30" timeLimit="10800"', ' sendDigits="ww1"', SECOND],
    ]);
    expect(text).toMatch(
      /Réseau de l’essai, bonjour\..*première agence, Parole.*deuxième agence, Le Canal/,
    );
    expect(text).toMatch(/Veuillez rappeler dans quelques minutes\. Au revoir\.<\/Say><Hangup\/>/);
  });

  it('goes to the output alone where one network has lines', async () => {
    const { lines, exitCode } = await run();
    expect([lines, exitCode]).toEqual([[expect.stringMatching(/^<\?xml.*<\/Response>$/)], 0]);
  });

  it('brings a caller to the second agency while the service is down', async () => {
    const document = (await run()).lines[0]!;
    const host = createServer(({ method }, response) => {
      response.writeHead(method === 'GET' ? 200 : 405, { 'Content-Type': 'text/xml' });
      response.end(document);
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    const number = { voiceFallbackMethod: 'GET' as const, statusCallback: '' };
    scene.sim.ownNumber(OWN, {
      ...number,
      voiceUrl: `http://127.0.0.1:${await freeTcpPort()}/down`,
      voiceFallbackUrl: `http://127.0.0.1:${(host.address() as AddressInfo).port}/secours.xml`,
    });
    scene.phone(FIRST).neverAnswers();
    scene.phone(SECOND).answers({ after: 2 });
    const call = scene.phone(CALLER).dials(OWN);
    await scene.pass(120, { reconcile: false });
    const agency = scene.phone(SECOND).lastCall!;
    expect(scene.phone(FIRST).lastCall!.state).toBe('ended');
    expect([call.state, agency.state]).toEqual(['talking', 'talking']);
    agency.hangUp();
    await scene.pass(60, { reconcile: false });
    expect(call.words).toMatch(/momentanément indisponible.*conversation est terminée.*Au revoir/s);
    expect(call.state).toBe('ended');
    const complaints = scene.sim.complaints.filter(({ about }) => about !== 'http');
    expect(complaints).toEqual([]);
    await new Promise((resolve) => host.close(resolve));
  });

  it('says so where the database is not that of this version', async () => {
    await scene.app.db.query('ALTER TABLE contract RENAME COLUMN menu_keys TO keys_of_before');
    const failure = await run().catch((error: unknown) => explainFailure(error));
    await scene.app.db.query('ALTER TABLE contract RENAME COLUMN keys_of_before TO menu_keys');
    expect(failure).toMatchObject({ words: expect.stringContaining('Start the service once') });
  });

  it('is not written where nobody could be called', async () => {
    await scene.app.db.query('UPDATE contract SET line = NULL');
    const { lines, exitCode } = await run();
    expect([lines, exitCode]).toEqual([[expect.stringContaining('contract.line')], 1]);
  });
});
