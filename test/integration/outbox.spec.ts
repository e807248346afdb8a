import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { SweepOutbox } from '../../src/features/messages/sweep-outbox.js';
import { newId } from '../../src/kernel/ids.js';
import { MailServer, type Received } from '../support/mail-server.js';
import { codeOf, giveCode } from '../support/sign-in.js';
import { TestApp } from '../support/test-app.js';

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
    await mailServer.goAway();
  });
  afterEach(() => {
    mailServer.refusal = undefined;
  });

  const row = async (id: string) =>
    (await app.db.query('SELECT * FROM outbox_message WHERE id = $1', [id]))[0];

  it('reach the server once, in text and HTML, and leave no code behind', async () => {
    const id = await enterCode(app, 'salome@exemple.test', '2345678');
    await until(async () => (await row(id))?.state === 'sent');
    expect(mailServer.mails).toHaveLength(1);
    const [{ recipient, mail }] = mailServer.mails as [Received];
    expect(recipient).toBe('salome@exemple.test');
    expect(mail.messageId).toBe(`<${id}@localhost>`);
    expect(mail.from).toEqual({ name: 'Truchement', address: 'bonjour@truchement.example' });
    expect(mail.text).toMatch(/\n\d{3}\u00a0\d{3}\n/);
    expect(mail.html).toMatch(/>\d{3}\u00a0\d{3}</);
    expect(mail.attachments).toEqual([]);
    const sent = await row(id);
    expect([sent.body_text, sent.body_html, sent.attempts]).toEqual(['', null, 1]);
  });

  it('do not stand in the local outbox', async () => {
    expect((await request(app.url).get('/api/outbox')).status).toBe(404);
  });

  it('are tried again when the server is in trouble', async () => {
    mailServer.refusal = { code: 451, words: 'try later' };
    const id = await enterCode(app, 'tard@exemple.test', '3456789');
    await until(
      async () => (await row(id))?.last_error !== null && (await row(id))?.attempts === 1,
    );
    const failed = await row(id);
    expect(failed.state).toBe('pending');
    expect(failed.last_error).toBe('EENVELOPE 451 RCPT TO');
    mailServer.refusal = undefined;
    await until(async () => (await row(id)).state === 'sent');
    expect((await row(id)).attempts).toBe(2);
    expect(mailServer.mails.filter((m) => m.recipient === 'tard@exemple.test')).toHaveLength(1);
  });

  it('are given up after the last attempt, without their text', async () => {
    mailServer.refusal = { code: 550, words: 'no such user' };
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

  it('are given up without their job, and forgotten after 30 days', async () => {
    const ids = [newId(app.clock.millis()), newId(app.clock.millis())];
    await app.db.query(
      `INSERT INTO outbox_message (id, recipient, subject, body_text, created_at, useful_until) VALUES
         ($1, 'perdu@exemple.test', 'Essai', 'Essai', now() - interval '2 days', now() - interval '1 minute'),
         ($2, 'vieux@exemple.test', 'Essai', 'Essai', now() - interval '31 days', now() - interval '30 days')`,
      ids,
    );
    await app.app.get(SweepOutbox).run();
    expect(await row(ids[0]!)).toMatchObject({
      ...{ state: 'failed', body_text: '', last_error: 'not sent in time' },
    });
    expect(await row(ids[1]!)).toBeUndefined();
  });
});
