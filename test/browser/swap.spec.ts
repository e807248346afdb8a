import { describe, expect } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import { CANAL, DOCTOR, KARIM, LEA, PAROLE } from '../support/browser-people.js';
import { expectToHear } from '../support/browser-voices.js';
import { ConsolePage } from './pages/console.page.js';
import { ConversationPage } from './pages/conversation.page.js';
import { RequestPage } from './pages/request.page.js';

const journey = openSuite();

describe('The wrong dialect', () => {
  journey('another agency replaces the interpreter in the same conversation', async (suite) => {
    const lea = await suite.visitor({ as: LEA, tone: 880 });
    const parole = await ConsolePage.open(lea, PAROLE);
    const doctor = await suite.visitor({ as: DOCTOR, tone: 440 });
    const request = await RequestPage.openChosen(doctor, 'tir');
    await request.call();
    await parole.rings('Tigrigna');
    await parole.accept('Tigrigna', 'Interprète 214', 'self');
    const asked = await ConversationPage.seen(doctor, 'tigrigna');
    await asked.isTalking();
    await expectToHear(doctor, [880]);
    const { sessionId } = asked;

    const karim = await suite.visitor({ as: KARIM, tone: 1320 });
    const canal = await ConsolePage.open(karim, CANAL);

    await asked.button('Mauvaise langue ou mauvais dialecte').click();
    const dialog = doctor.page.getByRole('dialog', { name: 'Changer d’interprète' });
    await dialog.getByText('Ce n’est pas le bon dialecte').click();
    await dialog.getByText('tigrigna d’Érythrée').click();
    await doctor.expectAccessible();
    await doctor.picture('swap-dialog');
    await dialog.getByRole('button', { name: 'Chercher un autre interprète' }).click();

    // The former interpreter is out; their agency's console is not open, the other one's is.
    // Their page asks once more how it ended, and is told that it has no part in it.
    lea.allow(/status of 409/);
    await doctor.reads('Nous cherchons un autre interprète');
    await canal.rings('Tigrigna');
    await karim.reads('Remplacement : pas Interprète 214, qui vient d’être remplacé.');
    await karim.reads('tigrigna d’Érythrée');
    await doctor.expectAccessible();
    await doctor.picture('swap-hunt');
    await canal.accept('Tigrigna', 'Interprète 9', 'self');

    await asked.party('Interprète 9').getByText('en ligne').waitFor();
    await asked.isTalking();
    expect(asked.sessionId).toBe(sessionId);
    await expectToHear(doctor, [1320]);
    await expectToHear(karim, [440]);

    // The dialog also takes another language, and lets one think better of it.
    await asked.button('Mauvaise langue ou mauvais dialecte').click();
    await dialog.getByText('Le patient parle une autre langue').click();
    expect(await dialog.getByRole('button', { name: /Chercher/ }).isDisabled()).toBe(true);
    await dialog.getByLabel('Langue du patient').selectOption('Arménien');
    await doctor.expectAccessible();
    await doctor.picture('swap-language');
    await dialog.getByRole('button', { name: 'Garder cet interprète' }).click();

    await asked.end();
    const entries = await suite.entries(sessionId);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ kind: 'session', outcome: 'done' });
    const [requests] = await suite.db.query(`SELECT count(*)::int AS count FROM request`);
    expect(requests.count).toBe(1);
  });
});
