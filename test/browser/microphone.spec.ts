import { describe } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import { DOCTOR, LEA, NURSE, PAROLE } from '../support/browser-people.js';
import type { BrowserSuite, VisitorGiven } from '../support/browser-suite.js';
import type { Visitor } from '../support/browser-visitor.js';
import { ConsolePage } from './pages/console.page.js';
import { ConversationPage } from './pages/conversation.page.js';
import { RequestPage } from './pages/request.page.js';

const journey = openSuite();

/** A member whose microphone fails stands before the conversation that an operator has joined. */
async function reachConversation(suite: BrowserSuite, given: VisitorGiven) {
  const operator = await suite.visitor({ as: LEA });
  const console = await ConsolePage.open(operator, PAROLE);
  const asker = await suite.visitor(given);
  const request = await RequestPage.openChosen(asker, 'rus');
  await request.call();
  await console.rings('Russe');
  await console.accept('Russe', 'Interprète 214', 'self');
  return { asker, operator };
}

/** A browser may say what is wrong before it is asked. */
async function tryToSpeak({ page }: Visitor, title: string): Promise<void> {
  const allow = page.getByRole('button', { name: 'Activer le micro et parler' });
  const trouble = page.getByRole('heading', { level: 1, name: title });
  await allow.or(trouble).first().waitFor();
  if (await allow.isVisible()) await allow.click();
  await trouble.waitFor();
}

describe('A microphone', () => {
  journey('that is refused: how to allow it, and listening meanwhile', async (suite) => {
    const { asker, operator } = await reachConversation(suite, {
      as: DOCTOR,
      microphone: 'refused',
    });
    await tryToSpeak(asker, 'Le micro est refusé pour cette page');
    await asker.reads('Comment autoriser le micro');
    await asker.expectAccessible();
    await asker.picture('microphone-refused');

    await asker.page.getByRole('button', { name: 'Écouter sans micro' }).click();
    const asked = await ConversationPage.seen(asker, 'russe');
    await asked.isTalking();
    const interprets = await ConversationPage.seen(operator, 'russe');
    await interprets.party('Professionnel de santé').waitFor();
    await asked.end();
  });

  journey('that is not there: says so, with the network’s telephone', async (suite) => {
    const { asker } = await reachConversation(suite, { as: NURSE, microphone: 'none' });
    await tryToSpeak(asker, 'Aucun micro trouvé');
    await asker.page.getByRole('link', { name: /05 36 49 00 10/ }).waitFor();
    await asker.expectAccessible();
    await asker.picture('microphone-none');
    await asker.page.getByRole('button', { name: 'Réessayer' }).waitFor();
    await asker.page.getByRole('button', { name: 'Écouter sans micro' }).click();
    const asked = await ConversationPage.seen(asker, 'russe');
    await asked.isTalking();
    await asked.end();
  });
});
