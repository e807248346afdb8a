import { describe } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import { expectToHear } from '../support/browser-voices.js';
import { beginTalk } from './pages/begin-talk.js';
import { PatientPage } from './pages/patient.page.js';

const journey = openSuite();
const WELCOME = 'Вы присоединяетесь к разговору с медицинским работником и переводчиком.';

describe('A patient elsewhere', () => {
  journey('joins by a link, hears both and is heard by both', async (suite) => {
    const talk = await beginTalk(suite, {
      tones: { asker: 440, operator: 880 },
      patientElsewhere: true,
    });
    const link = await talk.asked.makePatientLink();
    await talk.asker.picture('patient-link');

    // A browser without an account. The page speaks Russian.
    const patient = await suite.visitor({ tone: 1320, width: 375, touch: true, locale: 'ru-RU' });
    const page = await PatientPage.open(patient, link, WELCOME);
    await patient.picture('patient-welcome');
    await page.join();
    await page.says('Вы на связи');
    await patient.picture('patient-talk');

    await expectToHear(patient, [440, 880]);
    await expectToHear(talk.asker, [880, 1320]);
    await expectToHear(talk.operator, [440, 1320]);
    await talk.asker.reads('Le patient est en ligne.');

    // The link was for one browser.
    const stranger = await suite.visitor({ tone: 1320, locale: 'ru-RU' });
    stranger.allow(/status of 410/);
    await stranger.goto(new URL(link).pathname);
    await stranger.sees('Ce lien a déjà servi');
    // Told in the browser's language too, since it may well be the patient's.
    await stranger.reads('Эта ссылка больше не действует.');
    await stranger.expectAccessible();
    await stranger.picture('link-used');

    // The one that took it comes back by it, to the same place.
    await patient.closePage();
    await patient.openPage(new URL(link).pathname);
    await page.says('Вы на связи');
    await expectToHear(patient, [440, 880]);

    await talk.asked.end();
    await talk.interprets.ended();
    await page.says('Разговор окончен. Спасибо.');
    await patient.picture('patient-ended');
  });
});
