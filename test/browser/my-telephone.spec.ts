import { describe, expect } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import { NURSE } from '../support/browser-people.js';
import { Keys } from './pages/keys.js';
import { survey } from './pages/survey.js';

const journey = openSuite();
const title = { fr: 'Au téléphone', en: 'By telephone' };

describe('How a member is known on the telephone', () => {
  journey('registers telephones, chooses a PIN, and forgets a telephone', async (suite) => {
    const nurse = await suite.visitor({ as: NURSE });
    // A PIN that is too easy.
    nurse.allow(/status of 422/);
    const { page } = nurse;
    await nurse.goto('/');
    await page.getByRole('button', { name: 'Compte et réglages' }).click();
    await page.getByRole('link', { name: 'Au téléphone' }).click();
    await nurse.reads('Aucun numéro enregistré');
    await survey(nurse, {
      name: 'my-telephone-empty',
      path: '/telephone',
      title,
      ready: (one) => one.getByText(/^(Aucun numéro|No number)/),
    });

    const keys = new Keys(nurse);
    const number = page.getByLabel('Ajouter un numéro');
    await keys.tabTo(number);
    await keys.press('Enter');
    await nurse.reads('Indiquez le numéro d’où vous appelez.');
    await keys.type('0836123456');
    await keys.press('Enter');
    await nurse.reads('Indiquez un numéro français à dix chiffres, hors 08.');
    await number.fill('');
    await keys.isAt(number);
    await keys.type('05.61.91.00.31');
    await keys.press('Enter');
    await nurse.reads('•• •• •• •• 31');
    await keys.type('0639981232');
    await keys.press('Enter');
    await nurse.reads('•• •• •• •• 32');

    const pin = page.getByLabel('Quatre chiffres');
    await keys.tabTo(pin);
    await keys.type('12');
    await keys.press('Enter');
    await nurse.reads('Indiquez quatre chiffres.');
    await keys.type('34');
    await keys.press('Enter');
    await nurse.reads(/trop facile à deviner/);
    await pin.fill('');
    await keys.type('2580');
    await keys.press('Enter');
    await nurse.reads('Code secret enregistré.');
    await survey(nurse, {
      name: 'my-telephone',
      path: '/telephone',
      title,
      ready: (one) => one.getByText('•• •• •• •• 32'),
    });

    const remove = page.getByRole('button', { name: 'Retirer le numéro finissant par 31' });
    await keys.tabTo(remove);
    await keys.press('Enter');
    await keys.press('Escape');
    await remove.waitFor();
    await remove.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
    await remove.waitFor({ state: 'detached' });
    const kept = await suite.db.query(`SELECT last_digits FROM member_telephone`);
    expect(kept).toEqual([{ last_digits: '32' }]);
  });
});
