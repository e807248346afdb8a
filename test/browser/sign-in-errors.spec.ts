import { describe } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import { SignInPage } from './pages/sign-in.page.js';
import { TeamSignInPage } from './pages/team-sign-in.page.js';

const journey = openSuite();

describe('Signing in', () => {
  journey('tells a slip of the finger before anything is sent', async (suite) => {
    const visitor = await suite.visitor();
    const page = await SignInPage.open(visitor);
    await page.enterCode('41072584');
    await visitor.reads('Un chiffre n’est pas le bon : relisez votre code.');
    await visitor.expectAccessible();
    await visitor.picture('sign-in-slip');
  });

  journey(
    'does not tell whether a code exists, and refuses a wrong one-time code',
    async (suite) => {
      const visitor = await suite.visitor();
      visitor.allow(/status of 401/);
      const page = await SignInPage.open(visitor);
      // A code that nobody has, with a valid check digit.
      await page.enterCode('00000000');
      await page.seesOneTimeCode();
      await page.enterOneTimeCode('123456');
      await visitor.reads('Ce code n’est pas le bon. Relisez le dernier courriel reçu.');
      await visitor.expectAccessible();
      await visitor.picture('sign-in-wrong-one-time-code');
    },
  );

  journey('stops after five entries of one code', async (suite) => {
    const visitor = await suite.visitor();
    visitor.allow(/status of 429/);
    for (let entry = 0; entry < 5; entry += 1) {
      const page = await SignInPage.open(visitor);
      await page.enterCode('52830165');
      await page.seesOneTimeCode();
    }
    const page = await SignInPage.open(visitor);
    await page.enterCode('52830165');
    await visitor.reads(/^Trop de tentatives\. Réessayez dans/);
    await visitor.expectAccessible();
    await visitor.picture('sign-in-too-many');
  });

  journey('refuses a wrong password in one sentence', async (suite) => {
    const visitor = await suite.visitor();
    visitor.allow(/status of 401/);
    const page = await TeamSignInPage.open(visitor);
    await page.enter('lea@parole.example', 'not-her-password');
    await visitor.reads('Adresse ou mot de passe inconnus.');
    await visitor.expectAccessible();
    await visitor.picture('sign-in-team-refused');
  });
});
