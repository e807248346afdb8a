import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { queryOnce } from '../support/query-once.js';
import { freePort, ServiceProcess } from '../support/service-process.js';
import { SlowMailServer } from '../support/slow-mail-server.js';

const processes: ServiceProcess[] = [];
const databases: TestDatabase[] = [];

async function anEmptyDatabase(): Promise<string> {
  const database = await createEmptyDatabase();
  databases.push(database);
  return database.url;
}

async function service(settings: NodeJS.ProcessEnv): Promise<ServiceProcess> {
  const started = await ServiceProcess.spawn(settings);
  processes.push(started);
  return started;
}

afterEach(async () => {
  for (const started of processes.splice(0)) await started.dispose();
  for (const database of databases.splice(0)) await database.drop();
});

/** Settings with which production may start. */
const PRODUCTION = {
  NODE_ENV: 'production',
  SECRET_KEY: 'k'.repeat(48),
  SMTP_URL: 'smtp://127.0.0.1:2525',
  PUBLIC_BASE_URL: 'https://truchement.example',
};

describe('a start', () => {
  it('migrates and seeds an empty database, and tells how to use it', async () => {
    const DATABASE_URL = await anEmptyDatabase();
    const started = await (await service({ DATABASE_URL })).ready();
    expect(started.output).toContain(`Truchement is ready: http://localhost:${started.port}`);
    expect(started.output).toMatch(/Member +code \d{8} /);
    for (const role of ['Operator', 'Admin', 'Funder'])
      expect(started.output).toMatch(new RegExp(`${role} +\\S+@\\S+\\.example +\\S+ `));
    expect(started.output).toContain(`/messages-sortants`);
  });

  it('happens once when two processes start at the same time on one database', async () => {
    const DATABASE_URL = await anEmptyDatabase();
    const both = await Promise.all([service({ DATABASE_URL }), service({ DATABASE_URL })]);
    await Promise.all(both.map((started) => started.ready()));
    const [counts] = await queryOnce(
      DATABASE_URL,
      `SELECT (SELECT count(*)::int FROM network) AS networks, (SELECT count(*)::int FROM agency) AS agencies,
              (SELECT count(DISTINCT name)::int - count(*)::int FROM migration) AS repeated`,
    );
    expect(counts).toEqual({ networks: 2, agencies: 2, repeated: 0 });
  });

  it('seeds nothing where any network is there, or where the demo is off', async () => {
    const DATABASE_URL = await anEmptyDatabase();
    const off = await (await service({ DATABASE_URL, DEMO: 'off' })).ready();
    const networks = () => queryOnce(DATABASE_URL, 'SELECT slug FROM network');
    expect(await networks()).toEqual([]);
    expect(off.output).not.toContain('Demo sign-ins');
    await off.dispose();
    await queryOnce(
      DATABASE_URL,
      `INSERT INTO network (id, slug, name, created_at) VALUES ($1, 'nous', 'Nous', now())`,
      [randomUUID()],
    );
    await (await service({ DATABASE_URL })).ready();
    expect(await networks()).toEqual([{ slug: 'nous' }]);
  });
});

describe('a start that can’t be', () => {
  it('tells every fault of the settings on a line of its own', async () => {
    const refused = await service({ PORT: '70000', ROLE: 'boss', DATABASE_URL: 'mysql://x' });
    expect(await refused.exited()).toBe(2);
    expect(refused.errors.trim().split('\n').slice(1)).toEqual([
      expect.stringMatching(/^ {2}- PORT is "70000"/),
      expect.stringMatching(/^ {2}- ROLE is "boss"; expected one of all, web, worker\.$/),
      expect.stringMatching(/^ {2}- DATABASE_URL is not a URL/),
    ]);
  });

  it('is production without its settings', async () => {
    const refused = await service({ NODE_ENV: 'production' });
    expect(await refused.exited()).toBe(2);
    const lines = refused.errors.trim().split('\n').slice(1);
    for (const name of ['SECRET_KEY', 'DATABASE_URL', 'SMTP_URL', 'PUBLIC_BASE_URL'])
      expect(lines.filter((line) => line.startsWith(`  - ${name} `)).length).toBe(1);
    expect(lines.length).toBe(4);
  });

  it('is production with the secret that everybody knows', async () => {
    const SECRET_KEY = 'truchement-demo-secret-not-for-production';
    const DATABASE_URL = 'postgres://127.0.0.1/x';
    const refused = await service({ ...PRODUCTION, SECRET_KEY, DATABASE_URL });
    expect(await refused.exited()).toBe(2);
    expect(refused.errors).toMatch(/\n {2}- SECRET_KEY [^\n]+\n$/);
  });

  it('is production on a database with the demo network', async () => {
    const DATABASE_URL = await anEmptyDatabase();
    await (await (await service({ DATABASE_URL })).ready()).dispose();
    const refused = await service({ ...PRODUCTION, DATABASE_URL });
    expect(await refused.exited()).toBe(2);
    expect(refused.errors).toMatch(/\n {2}- DATABASE_URL [^\n]*Réseau Garonne Santé[^\n]*\n$/);
  });

  it('is a port that is taken: one line and the way out', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const refused = await service({ DATABASE_URL: await anEmptyDatabase(), PORT: String(port) });
    expect(await refused.exited()).toBe(1);
    taken.close();
    expect(refused.errors).toBe(
      `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start\n`,
    );
    expect(refused.output).toBe('');
  });

  it('is a database server that does not answer: one line', async () => {
    const DATABASE_URL = `postgres://someone@127.0.0.1:${await freePort()}/x`;
    const refused = await service({ DATABASE_URL });
    expect(await refused.exited()).toBe(1);
    expect(refused.errors).toMatch(
      /^No PostgreSQL answers at the address in DATABASE_URL[^\n]+\n$/,
    );
  });
});

describe('SIGTERM', () => {
  it('lets the load balancer look away and a request in hand finish, then ends with 0', async () => {
    const DATABASE_URL = await anEmptyDatabase();
    const started = await (await service({ DATABASE_URL, DRAIN_SECONDS: '1' })).ready();
    const blocker = new pg.Client({ connectionString: DATABASE_URL });
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE network IN ACCESS EXCLUSIVE MODE');
    const inHand = fetch(`${started.url}/api/networks`);
    await sleep(300);

    started.kill('SIGTERM');
    await sleep(200);
    expect(await started.readiness()).toEqual({ status: 503, process: 'draining' });
    expect((await fetch(`${started.url}/api/health`)).status).toBe(200);

    // The drain is over, the port closed; the request still waits.
    await sleep(1500);
    expect((await started.readiness()).status).not.toBe(200);
    await blocker.query('COMMIT');
    await blocker.end();
    const answer = await inHand;
    expect(answer.status).toBe(200);
    expect((await answer.json()) as object[]).toHaveLength(2);
    expect(await started.exited()).toBe(0);
  });

  it('finishes the job in hand and leaves the others on the queue', async () => {
    const DATABASE_URL = await anEmptyDatabase();
    const mail = await SlowMailServer.start();
    const started = await (await service({ DATABASE_URL, SMTP_URL: mail.url })).ready();
    const id = randomUUID();
    await queryOnce(
      DATABASE_URL,
      `INSERT INTO outbox_message (id, recipient, subject, body_text, created_at)
       VALUES ($1, 'camille@exemple.test', 'Essai', 'Bonjour', now())`,
      [id],
    );
    await queryOnce(
      DATABASE_URL,
      `SELECT graphile_worker.add_job('mail.send', json_build_object('messageId', $1::text)),
              graphile_worker.add_job('mail.send', json_build_object('messageId', $2::text),
                                      run_at => now() + interval '1 hour')`,
      [id, randomUUID()],
    );
    await mail.hasMessage;

    started.kill('SIGTERM');
    await sleep(500);
    mail.accept();
    expect(await started.exited()).toBe(0);
    mail.stop();
    expect(await queryOnce(DATABASE_URL, 'SELECT state, attempts FROM outbox_message')).toEqual([
      { state: 'sent', attempts: 1 },
    ]);
    const left = await queryOnce(
      DATABASE_URL,
      `SELECT attempts, locked_at FROM graphile_worker.jobs WHERE task_identifier = 'mail.send'`,
    );
    expect(left).toEqual([{ attempts: 0, locked_at: null }]);
  });

  it('does not wait for a connection that a browser opened in advance', async () => {
    const started = await (await service({ DATABASE_URL: await anEmptyDatabase() })).ready();
    const socket = connect(started.port, '127.0.0.1').on('error', () => undefined);
    await once(socket, 'connect');
    await started.readiness();
    started.kill('SIGTERM');
    const waited = performance.now();
    expect(await started.exited()).toBe(0);
    expect(performance.now() - waited).toBeLessThan(15_000);
    socket.destroy();
  });

  it('is heard once when npm passes it on a second time', async () => {
    const started = await (await service({ DATABASE_URL: await anEmptyDatabase() })).ready();
    started.kill('SIGINT');
    started.kill('SIGINT');
    expect(await started.exited()).toBe(0);
  });
});
