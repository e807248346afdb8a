import { describe, expect } from '@jest/globals';
import { newId } from '../../src/kernel/ids.js';
import { openSuite } from '../support/browser-journey.js';
import { NURSE, MIDWIFE } from '../support/browser-people.js';
import { OutboxPage } from './pages/outbox.page.js';
import { SignInPage } from './pages/sign-in.page.js';

const journey = openSuite();

describe('The outbox of the demo', () => {
  journey('is empty, then shows each mail as it is sent, the newest first', async (suite) => {
    const reader = await suite.visitor();
    const mailbox = await OutboxPage.open(reader);
    await reader.sees('Messages sortants');
    await reader.reads('Aucun message pour l’instant');
    await reader.expectAccessible();
    await reader.picture('outbox-empty');

    const member = await suite.visitor();
    for (const [code, email] of [
      ['82166052', NURSE],
      ['73519240', MIDWIFE],
    ] as const) {
      const signIn = await SignInPage.open(member);
      await signIn.enterCode(code);
      await signIn.seesOneTimeCode();
      // The page asks again by itself.
      await mailbox.codeFor(email);
    }
    const messages = reader.page.getByRole('article');
    expect(await messages.count()).toBe(2);
    expect(await messages.first().innerText()).toContain(MIDWIFE);
    await reader.picture('outbox');

    const oneTimeCode = await mailbox.codeFor(MIDWIFE);
    // Only the page in front may write to the clipboard.
    await reader.page.bringToFront();
    await reader.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: reader.base,
    });
    await messages
      .first()
      .getByRole('button', { name: /^Copier le code/ })
      .click();
    await messages.first().getByRole('button', { name: 'Code copié' }).waitFor();
    const copied = await reader.page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied.replace(/\s/g, '')).toBe(oneTimeCode);
  });

  journey('shows SMS, and which mails bring a booking into the calendar', async (suite) => {
    const [now, soon] = [new Date(), new Date(Date.now() + 3_600_000)];
    await suite.db.query(
      `INSERT INTO outbox_message (id, channel, recipient, subject, body_text, calendar, calendar_method, created_at, useful_until)
       VALUES ($1, 'sms', '+33639980101', '', 'Truchement: RDV 412 907 confirmé.', NULL, NULL, $3, $4),
              ($2, 'mail', 'hugo@exemple.test', 'Rendez-vous annulé', E'Bonjour,\n\nNuméro\u00a0: 412\u00a0907\n', 'BEGIN:VCALENDAR',
               'CANCEL', $3, $4)`,
      [newId(now.getTime()), newId(now.getTime() + 1), now, soon],
    );
    const reader = await suite.visitor();
    await OutboxPage.open(reader);
    await reader.reads('Retire le rendez-vous de l’agenda');
    const sms = reader.page.getByRole('article').filter({ hasText: '06 39 98 01 01' });
    expect(await sms.getByRole('heading').innerText()).toBe('SMS');
    // A booking number is no one-time code.
    const mail = reader.page.getByRole('article').filter({ hasText: 'Rendez-vous annulé' });
    expect([await sms.getByRole('button').count(), await mail.getByRole('button').count()]).toEqual(
      [0, 0],
    );
    await reader.expectAccessible();
    await reader.picture('outbox-sms');
  });

  journey('is for this machine alone: by another name there is no such page', async (suite) => {
    const foreign = await suite.visitor();
    foreign.allow(/status of 404/);
    // As somebody in the same building would: the proxy's header tells that they are elsewhere.
    await foreign.context.setExtraHTTPHeaders({ 'x-forwarded-for': '192.0.2.7' });
    await foreign.goto('/messages-sortants');
    await foreign.sees('Cette page n’existe pas ici');
    await foreign.expectAccessible();
    await foreign.picture('outbox-missing');
  });
});
