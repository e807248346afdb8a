import { describe } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import { DOCTOR, LEA, PAROLE } from '../support/browser-people.js';
import { expectToHear } from '../support/browser-voices.js';
import { ConsolePage } from './pages/console.page.js';
import { ConversationPage } from './pages/conversation.page.js';
import { RequestPage } from './pages/request.page.js';

const journey = openSuite();

describe('An operator', () => {
  journey('hands the conversation to an interpreter by a one-time link', async (suite) => {
    const operator = await suite.visitor({ as: LEA, tone: 440 });
    const console = await ConsolePage.open(operator, PAROLE);
    const doctor = await suite.visitor({ as: DOCTOR, tone: 440 });
    const request = await RequestPage.openChosen(doctor, 'kat');
    await request.call();
    await console.rings('Géorgien');
    await console.accept('Géorgien', 'Nino', 'link');
    const field = operator.page.getByLabel('Lien pour l’interprète');
    await field.waitFor();
    await operator.expectAccessible();
    await operator.picture('console-link');

    // Somewhere else, a browser without an account.
    const interpreter = await suite.visitor({ tone: 880 });
    await interpreter.goto(new URL(await field.inputValue()).pathname);
    await interpreter.sees('Un entretien vous attend');
    await interpreter.reads('Réseau Garonne Santé');
    await interpreter.expectAccessible();
    await interpreter.picture('interpreter-welcome');
    await interpreter.page.getByRole('button', { name: 'Rejoindre l’entretien' }).click();

    const interprets = await ConversationPage.seen(interpreter, 'géorgien');
    const asked = await ConversationPage.seen(doctor, 'géorgien');
    await interprets.isTalking();
    await asked.party('Nino').getByText('en ligne').waitFor();
    await expectToHear(doctor, [880]);
    await expectToHear(interpreter, [440]);

    // The operator only sees it go on.
    await operator.reads('En conversation');
    await asked.end();
    await interprets.ended();
    await interpreter.reads('Vous pouvez fermer cette page.');
  });
});
