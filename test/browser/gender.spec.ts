import { describe, expect } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import { LEA, MIDWIFE, PAROLE } from '../support/browser-people.js';
import { ConsolePage } from './pages/console.page.js';
import { ConversationPage } from './pages/conversation.page.js';
import { RequestPage } from './pages/request.page.js';

const journey = openSuite();

describe('A woman is asked for', () => {
  journey('and there is none: the member decides, then the hunt goes on', async (suite) => {
    const operator = await suite.visitor({ as: LEA });
    const console = await ConsolePage.open(operator, PAROLE);
    const midwife = await suite.visitor({ as: MIDWIFE });
    const request = await RequestPage.openChosen(midwife, 'som');
    await request.wish('Femme');
    await request.call();
    await console.rings('Somali');
    await console.card('Somali').getByText('Interprète femme demandée').waitFor();
    await console.refuse('Somali', 'Personne de ce genre');

    await midwife.sees('Aucune interprète femme n’est disponible.');
    await midwife.expectAccessible();
    await midwife.picture('asking-gender');
    // Nothing was changed meanwhile: nobody rings.
    expect(await console.card('Somali').count()).toBe(0);
    await midwife.page.getByRole('button', { name: 'Oui, un homme' }).click();

    await console.rings('Somali');
    expect(await console.card('Somali').getByText('Interprète femme demandée').count()).toBe(0);
    await console.accept('Somali', 'Interprète 3', 'self');
    const asked = await ConversationPage.seen(midwife, 'somali');
    await asked.isTalking();
    await asked.end();
  });
});
