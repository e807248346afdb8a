import { describe, expect } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import { DOCTOR } from '../support/browser-people.js';
import { RequestPage } from './pages/request.page.js';

const journey = openSuite();

describe('The language sheet', () => {
  journey('fills the screen, and the patient’s tap chooses', async (suite) => {
    const doctor = await suite.visitor({ as: DOCTOR });
    await RequestPage.open(doctor);
    await doctor.page.getByRole('link', { name: 'Je ne connais pas la langue' }).click();
    await doctor.sees('Montrez votre langue');
    // Nothing of the application around it.
    expect(await doctor.page.getByRole('banner').getByText('Truchement').count()).toBe(0);
    await doctor.expectAccessible();
    await doctor.picture('language-sheet');

    await doctor.page.getByRole('button', { name: 'ትግርኛ' }).click();
    await doctor.page.getByRole('button', { name: 'Appeler un interprète en tigrigna' }).waitFor();
    expect(doctor.path()).toBe('/');
  });
});
