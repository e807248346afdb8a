import { describe, expect } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import { CANAL, DOCTOR, KARIM, LEA, NURSE, PAROLE } from '../support/browser-people.js';
import { ConsolePage } from './pages/console.page.js';
import { ConversationPage } from './pages/conversation.page.js';
import { RequestPage } from './pages/request.page.js';

const journey = openSuite();

describe('Nobody', () => {
  journey('is there: says so, and calls back as soon as somebody is', async (suite) => {
    const doctor = await suite.visitor({ as: DOCTOR });
    const request = await RequestPage.openChosen(doctor, 'ron');
    await request.call();
    await doctor.sees('Aucun interprète cette fois');
    await doctor.reads('Aucune agence n’est ouverte pour cette langue à cette heure.');
    await doctor.expectAccessible();
    await doctor.picture('unmet-nobody-open');

    await doctor.page.getByRole('button', { name: /^Me rappeler jusqu’à/ }).click();
    await doctor.sees('Nous vous rappelons dès qu’un interprète est libre');
    await doctor.expectAccessible();
    await doctor.picture('waiting');

    const operator = await suite.visitor({ as: LEA });
    const console = await ConsolePage.open(operator, PAROLE);
    // The rest between two hunts takes a minute: it is made to have begun a minute ago.
    await suite.hastenNextHunt();
    await console.rings('Roumain');
    await console.accept('Roumain', 'Interprète 3', 'self');

    // The tab's title calls, and the conversation opens by itself.
    const asked = await ConversationPage.seen(doctor, 'roumain');
    await asked.isTalking();
    await asked.end();
    const [entry, ...others] = await suite.entries(asked.sessionId);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ kind: 'session', mode: 'standing', outcome: 'done' });
  });

  journey('can: all refuse, and asking again finds one', async (suite) => {
    const parole = await ConsolePage.open(await suite.visitor({ as: LEA }), PAROLE);
    const canal = await ConsolePage.open(await suite.visitor({ as: KARIM }), CANAL);
    const nurse = await suite.visitor({ as: NURSE });
    const request = await RequestPage.openChosen(nurse, 'tur');
    await request.call();
    await parole.refuse('Turc', 'Personne pour cette langue');
    await canal.rings('Turc');
    await canal.refuse('Turc', 'Problème technique');
    await nurse.sees('Aucun interprète cette fois');
    await nurse.reads('Aucune agence n’a d’interprète libre pour cette langue en ce moment.');
    await nurse.expectAccessible();
    await nurse.picture('unmet-all-refused');

    await nurse.page.getByRole('button', { name: 'Réessayer maintenant' }).click();
    await parole.rings('Turc');
    await parole.accept('Turc', 'Interprète 3', 'self');
    const asked = await ConversationPage.seen(nurse, 'turc');
    await asked.isTalking();
    await asked.end();
  });
});
