import { describe, expect } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import { expectToHear } from '../support/browser-voices.js';
import { beginTalk } from './pages/begin-talk.js';
import { ConversationPage } from './pages/conversation.page.js';

const journey = openSuite();

describe('A tab closed in the middle of a conversation', () => {
  journey('opened again leads to the same conversation and interpreter', async (suite) => {
    const talk = await beginTalk(suite, { tones: { asker: 440, operator: 880 } });
    await expectToHear(talk.operator, [440]);
    const { sessionId } = talk.asked;
    const bookingNumber = await talk.asked.bookingNumber();

    await talk.asker.closePage();
    await talk.interprets.party('Professionnel de santé').getByText('Connexion perdue').waitFor();
    await talk.operator.expectAccessible();
    await talk.operator.picture('talk-interrupted');

    // The start page leads back by itself.
    await talk.asker.openPage('/');
    const back = await ConversationPage.seen(talk.asker, 'russe');
    await back.isTalking();
    expect(back.sessionId).toBe(sessionId);
    expect(await back.bookingNumber()).toBe(bookingNumber);
    await back.party('Interprète 214').getByText('en ligne').waitFor();
    await expectToHear(talk.asker, [880]);
    await expectToHear(talk.operator, [440]);

    await back.end();
    await talk.interprets.ended();
    const entries = await suite.entries(sessionId);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ kind: 'session', outcome: 'done', language: 'rus' });
  });
});
