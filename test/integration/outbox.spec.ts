import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { newId } from '../../src/kernel/ids.js';
import { codeOf, giveCode } from '../support/sign-in.js';
import { TestApp } from '../support/test-app.js';

/** As much of an SMTP server (RFC 5321) as a mail needs; it keeps what it is sent. */
class MailServer {
  readonly mails: { recipient: string; source: string }[] = [];
  /** What RCPT TO is answered with. */
  answer = '250 OK';
  #sockets: Socket[] = [];

  private constructor(
    readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<MailServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const mailServer = new MailServer(server, `smtp://127.0.0.1:${port}`);
    server.on('connection', (socket) => mailServer.#talk(socket));
    return mailServer;
  }

  stop(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.server.close();
  }

  #talk(socket: Socket): void {
    this.#sockets.push(socket);
    let recipient = '';
    let data: string | undefined;
    socket.on('error', () => undefined);
    socket.write('220 essai ESMTP\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split(/\r\n/).slice(0, -1)) {
        if (data !== undefined) {
          if (line === '.') {
            this.mails.push({ recipient, source: data });
            data = undefined;
            socket.write('250 OK\r\n');
          } else data += `${line}\n`;
        } else if (/^EHLO/i.test(line)) socket.write('250 essai\r\n');
        else if (/^RCPT TO/i.test(line)) {
          recipient = /<(.*)>/.exec(line)![1]!;
          socket.write(`${this.answer}\r\n`);
        } else if (/^DATA/i.test(line)) {
          data = '';
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else socket.write('250 OK\r\n');
      }
    });
  }
}

const until = async (isTrue: () => Promise<boolean> | boolean) => {
  for (let n = 0; n < 200 && !(await isTrue()); n++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await isTrue()).toBe(true);
};

async function enterCode(app: TestApp, email: string, digits: string) {
  const network = await app.world.network();
  const member = await app.world.member(network.id, { email });
  await giveCode(app, member, codeOf(digits));
  const answer = await app
    .request('post', '/sign-in/code')
    .send({ network: network.slug, code: codeOf(digits) });
  return answer.body.challengeId as string;
}

describe('the local outbox', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it('shows the mails of the demo to whoever sits at this machine', async () => {
    const id = await enterCode(app, 'camille@exemple.test', '1234567');
    const read = async () => (await request(app.url).get('/api/outbox')).body;
    await until(async () => (await read()).length > 0);
    expect(await read()).toEqual([
      {
        id,
        channel: 'mail',
        calendar: null,
        recipient: 'camille@exemple.test',
        subject: 'Votre code de connexion',
        bodyText: expect.stringMatching(/\n\d{3}\u00a0\d{3}\n/),
        createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
        state: 'pending',
      },
    ]);
  });

  it.each([
    ['under another name', { Host: 'truchement.example' }],
    ['through a proxy', { 'X-Forwarded-For': '203.0.113.5' }],
  ])('does not exist %s', async (_, headers) => {
    const answer = await request(app.url).get('/api/outbox').set(headers);
    expect([answer.status, answer.body.code]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('mails that are really sent', () => {
  let mailServer: MailServer;
  let app: TestApp;
  beforeAll(async () => {
    mailServer = await MailServer.start();
    app = await TestApp.start({
      settings: { SMTP_URL: mailServer.url, MAIL_FROM: 'Truchement <bonjour@truchement.example>' },
    });
  });
  afterAll(async () => {
    await app.stop();
    mailServer.stop();
  });
  afterEach(() => {
    mailServer.answer = '250 OK';
  });

  const row = async (id: string) =>
    (await app.db.query('SELECT * FROM outbox_message WHERE id = $1', [id]))[0];

  it('reach the server once, in text and HTML, and leave no code behind', async () => {
    const id = await enterCode(app, 'salome@exemple.test', '2345678');
    await until(async () => (await row(id))?.state === 'sent');
    expect(mailServer.mails).toHaveLength(1);
    const [{ recipient, source }] = mailServer.mails as [{ recipient: string; source: string }];
    expect(recipient).toBe('salome@exemple.test');
    expect(source).toContain(`Message-ID: <${id}@localhost>`);
    expect(source).toContain('From: Truchement <bonjour@truchement.example>');
    expect(source).toMatch(/Content-Type: text\/plain/);
    expect(source).toMatch(/Content-Type: text\/html/);
    const sent = await row(id);
    expect([sent.body_text, sent.body_html, sent.attempts]).toEqual(['', null, 1]);
  });

  it('do not stand in the local outbox', async () => {
    expect((await request(app.url).get('/api/outbox')).status).toBe(404);
  });

  it('are tried again when the server is in trouble', async () => {
    mailServer.answer = '451 try later';
    const id = await enterCode(app, 'tard@exemple.test', '3456789');
    await until(
      async () => (await row(id))?.last_error !== null && (await row(id))?.attempts === 1,
    );
    const failed = await row(id);
    expect(failed.state).toBe('pending');
    expect(failed.last_error).toBe('EENVELOPE 451 RCPT TO');
    mailServer.answer = '250 OK';
    await until(async () => (await row(id)).state === 'sent');
    expect((await row(id)).attempts).toBe(2);
    expect(mailServer.mails.filter((m) => m.recipient === 'tard@exemple.test')).toHaveLength(1);
  });

  it('are given up after the last attempt, without their text', async () => {
    mailServer.answer = '550 no such user';
    const id = await enterCode(app, 'personne@exemple.test', '4567890');
    await until(async () => (await row(id))?.attempts === 1);
    await app.db.query('UPDATE outbox_message SET attempts = 5 WHERE id = $1', [id]);
    await app.db.query(`UPDATE graphile_worker._private_jobs SET run_at = now()`);
    await until(async () => (await row(id)).state === 'failed');
    expect((await row(id)).body_text).toBe('');
  });

  it('are not sent twice when the job runs twice', async () => {
    const id = newId(app.clock.millis());
    await app.db.query(
      `INSERT INTO outbox_message (id, recipient, subject, body_text, created_at, useful_until)
       VALUES ($1, 'deux@exemple.test', 'Essai', 'Essai', now(), now() + interval '1 hour')`,
      [id],
    );
    for (let n = 0; n < 2; n++) {
      await app.db.query(`SELECT graphile_worker.add_job('mail.send', payload => $1::json)`, [
        JSON.stringify({ messageId: id }),
      ]);
      await until(async () => (await row(id)).state === 'sent');
    }
    await until(
      async () =>
        (
          await app.db.query(
            `SELECT FROM graphile_worker.jobs WHERE task_identifier = 'mail.send' AND last_error IS NULL`,
          )
        ).length === 0,
    );
    expect(mailServer.mails.filter((m) => m.recipient === 'deux@exemple.test')).toHaveLength(1);
  });
});
