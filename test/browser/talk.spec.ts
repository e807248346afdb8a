import { describe, expect } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import { expectToHear } from '../support/browser-voices.js';
import { ConsolePage } from './pages/console.page.js';
import { ConversationPage } from './pages/conversation.page.js';
import { OutboxPage } from './pages/outbox.page.js';
import { RequestPage } from './pages/request.page.js';
import { SignInPage } from './pages/sign-in.page.js';
import { TeamSignInPage } from './pages/team-sign-in.page.js';

const journey = openSuite();

describe('A doctor and an interpreter', () => {
  journey('find each other, hear each other, and leave one line in the ledger', async (suite) => {
    const doctor = await suite.visitor({ tone: 440 });
    const operator = await suite.visitor({ tone: 880 });

    // The operator signs in by password, and the console is open.
    const team = await TeamSignInPage.open(operator);
    await team.enter('lea@parole.example', 'demo-parole-2026');
    const console = await ConsolePage.seen(operator, 'Agence Parole');

    // The doctor's device is new: the code, then the one-time code from the mailbox of the demo.
    const signIn = await SignInPage.open(doctor);
    await signIn.enterCode('41072583');
    await signIn.seesOneTimeCode();
    const mailbox = await OutboxPage.open(await suite.visitor({ tone: 440 }));
    await signIn.enterOneTimeCode(await mailbox.codeFor('ines.marchal@garonne.example'));

    // A language by a few letters, and one tap.
    const request = await RequestPage.seen(doctor);
    await request.pickByTyping('tigri', 'Tigrigna');
    await request.call();
    await doctor.reads('Agence Parole');
    await doctor.picture('hunt');

    // It rings, also in the tab's title; keys accept.
    await console.rings('Tigrigna');
    expect(await operator.page.title()).toMatch(/^\(1\) ☎ Tigrigna/i);
    await operator.picture('console-ringing');
    await console.acceptWithKeys('Interprète 214');

    const asked = await ConversationPage.seen(doctor, 'tigrigna');
    const interprets = await ConversationPage.seen(operator, 'tigrigna');
    await asked.isTalking();
    await interprets.isTalking();
    await asked.party('Interprète 214').getByText('en ligne').waitFor();
    await doctor.picture('talk-doctor');
    await operator.picture('talk-interpreter');

    // The sound of each one's microphone arrives at the other.
    await expectToHear(doctor, [880]);
    await expectToHear(operator, [440]);

    // Muted is silence, and the other one sees why.
    await asked.button('Couper le micro').click();
    await expectToHear(operator, [0]);
    await interprets.party('Professionnel de santé').getByText('micro coupé').waitFor();
    await asked.button('Rétablir le micro').click();
    await expectToHear(operator, [440]);

    const bookingNumber = await asked.bookingNumber();
    await asked.end();
    await interprets.ended();
    await asked.rate(5);
    await doctor.picture('rating');

    const [entry, ...others] = await suite.entries(asked.sessionId);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      kind: 'session',
      outcome: 'done',
      language: 'tir',
      mode: 'instant',
      profession: '10',
      commune_code: '31555',
    });
    // What the clock of the page showed, within the time that the steps above took.
    expect(entry!.talk_seconds).toBeGreaterThanOrEqual(3);
    expect(entry!.talk_seconds).toBeLessThanOrEqual(60);
    expect(entry!.waiting_seconds).toBeGreaterThanOrEqual(0);
    expect(entry!.waiting_seconds).toBeLessThanOrEqual(60);

    await doctor.goto('/historique');
    await doctor.sees('Historique');
    const row = doctor.page.getByRole('row').filter({ hasText: 'Tigrigna' });
    await row.getByText('Servi').waitFor();
    expect((await row.innerText()).replace(/\s/g, '')).toContain(bookingNumber);
    await row.getByRole('img', { name: '5 sur 5' }).waitFor();
    await doctor.expectAccessible();
  });
});
