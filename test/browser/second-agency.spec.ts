import { describe, expect } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import { CANAL, DOCTOR, KARIM, LEA, MIDWIFE, PAROLE } from '../support/browser-people.js';
import type { BrowserSuite } from '../support/browser-suite.js';
import { ConsolePage } from './pages/console.page.js';
import { ConversationPage } from './pages/conversation.page.js';
import { RequestPage } from './pages/request.page.js';

const journey = openSuite();

async function openBothConsoles(suite: BrowserSuite) {
  const lea = await suite.visitor({ as: LEA });
  const karim = await suite.visitor({ as: KARIM });
  return {
    lea,
    karim,
    parole: await ConsolePage.open(lea, PAROLE),
    canal: await ConsolePage.open(karim, CANAL),
  };
}

describe('Two agencies', () => {
  journey('the first refuses, the second is asked at once and takes it', async (suite) => {
    const { parole, canal } = await openBothConsoles(suite);
    const doctor = await suite.visitor({ as: DOCTOR });
    const request = await RequestPage.openChosen(doctor, 'som');
    await request.call();
    await parole.rings('Somali');
    expect(await canal.card('Somali').count()).toBe(0);
    await parole.refuse('Somali', 'Personne pour cette langue');
    await canal.rings('Somali');
    await doctor.reads('A refusé : aucun interprète libre pour cette langue');
    await doctor.expectAccessible();
    await doctor.picture('hunt-refused');
    await canal.accept('Somali', 'Interprète 7', 'self');
    const asked = await ConversationPage.seen(doctor, 'somali');
    await asked.isTalking();
    await doctor.reads('par Les Voix du Canal');
    await asked.end();
  });

  journey('what the second wins leaves the first one’s screen, with who took it', async (suite) => {
    const { lea, parole, canal } = await openBothConsoles(suite);
    const midwife = await suite.visitor({ as: MIDWIFE });
    const request = await RequestPage.openChosen(midwife, 'ukr');
    await request.call();
    await parole.rings('Ukrainien');
    // After the stagger of twelve seconds both ring.
    await canal.rings('Ukrainien');
    await parole.rings('Ukrainien');
    await canal.accept('Ukrainien', 'Interprète 7', 'self');
    await parole.card('Ukrainien').waitFor({ state: 'detached', timeout: 5000 });
    await lea.reads('Prise par Les Voix du Canal');
    await lea.expectAccessible();
    await lea.picture('console-taken');
    const asked = await ConversationPage.seen(midwife, 'ukrainien');
    await asked.isTalking();
    await asked.end();
  });
});
