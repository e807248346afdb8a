import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { RealTime, TwilioSimulator } from '../simulator/index.js';
import { BrowserSuite } from '../support/browser-suite.js';
import { DOCTOR, MIDWIFE } from '../support/browser-people.js';
import type { Visitor } from '../support/browser-visitor.js';
import { freePort } from '../support/service-process.js';
import { lookAt } from './pages/look-at.js';
import { RequestPage } from './pages/request.page.js';

const OWN = '+33536490000';
const AGENCY = '+33199000010';
const DOCTORS = '+33561910001';
const PATIENT = '+33639980001';
/** The telephones' time goes so much faster than the pages'. */
const FACTOR = 4;
const JOURNEY_MS = 180_000;

describe('By telephone, on the page', () => {
  let sim: TwilioSimulator;
  let suite: BrowserSuite;
  beforeAll(async () => {
    const time = new RealTime(FACTOR);
    sim = await new TwilioSimulator({ time, pace: { callsPerSecond: 100 } }).start();
    const port = await freePort();
    const url = `http://localhost:${port}`;
    suite = await BrowserSuite.start({
      ...{ PORT: String(port), PUBLIC_BASE_URL: url },
      ...{ TWILIO_ACCOUNT_SID: sim.accountSid, TWILIO_AUTH_TOKENS: sim.authToken },
      ...{ TWILIO_NUMBER: OWN, TWILIO_API_URL: sim.url, TWILIO_CALLS_PER_SECOND: '100' },
    });
    sim.ownNumber(OWN, { voiceUrl: `${url}/api/telephone/twilio/calls` });
    await suite.db.query('UPDATE contract SET line = $1', [AGENCY]);
  }, 120_000);
  afterEach(async () => {
    for (const number of [AGENCY, DOCTORS, PATIENT]) sim.telephone(number).forgetsScripts();
    await suite.leave();
  });
  afterAll(async () => {
    await suite.stop();
    await sim.stop();
  });

  const journey = (name: string, run: () => Promise<void>) =>
    it(
      name,
      () =>
        run().catch(async (error: Error) => {
          throw new Error(`${error.message}\n${await suite.describePages(name)}`, { cause: error });
        }),
      JOURNEY_MS,
    );
  const button = ({ page }: Visitor, name: string | RegExp) => page.getByRole('button', { name });
  /** Asks for a call at the doctor's own telephone. */
  const ask = async (visitor: Visitor, language: string) => {
    const request = await RequestPage.openChosen(visitor, language);
    await request.wish('Au téléphone');
    await visitor.page.getByLabel('Le numéro où vous appeler').fill('05 61 91 00 01');
    await request.call();
  };
  const endOnPage = async (visitor: Visitor) => {
    await button(visitor, 'Terminer l’entretien').click();
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Terminer', exact: true }).click();
    await visitor.sees('Entretien terminé');
  };

  journey('the patient is called, told of, and hung up', async () => {
    sim
      .telephone(AGENCY)
      .answers()
      .whenHears(/tapez 1/, '1');
    sim
      .telephone(DOCTORS)
      .answers()
      .whenHears(/Pour prendre l’appel/, '1');
    const doctor = await suite.visitor({ as: DOCTOR });
    await ask(doctor, 'ron');
    await doctor.sees('En conversation au téléphone');
    await button(doctor, 'Appeler le patient').click();
    await doctor.reads('Indiquez le numéro du patient.');
    const field = doctor.page.getByLabel('Numéro du patient');
    await field.fill('15');
    await button(doctor, 'Appeler le patient').click();
    await doctor.reads(/Ce numéro ne peut pas être appelé/);
    await doctor.expectAccessible();
    sim.telephone(PATIENT).isBusy();
    await field.fill('06 39 98 00 01');
    await button(doctor, 'Appeler le patient').click();
    await doctor.reads('La ligne du patient est occupée.');
    expect(await field.inputValue()).toBe('');
    sim.telephone(PATIENT).hasVoicemail({ after: 1, greeting: 'Bonjour.' });
    const message = doctor.page.getByLabel('Laisser un message si la messagerie répond');
    await message.check();
    await lookAt(doctor, 'telephone-patient-form');
    await field.fill('06 39 98 00 01');
    await button(doctor, 'Appeler le patient').click();
    await doctor.reads('Nous avons joint une messagerie, et laissé un message.');
    expect(sim.telephone(PATIENT).lastCall!.recorded).toHaveLength(1);
    expect(await message.isChecked()).toBe(false);
    sim
      .telephone(PATIENT)
      .answers()
      .whenHears(/Pour répondre/, '1');
    await field.fill('06 39 98 00 01');
    await button(doctor, 'Appeler le patient').click();
    await doctor.reads('Le patient est en ligne.');
    await doctor.expectAccessible();
    await doctor.picture('telephone-patient');
    await button(doctor, 'Raccrocher avec le patient').click();
    await doctor.reads('Vous avez raccroché avec le patient.');
    await doctor.sees('En conversation au téléphone');
    await endOnPage(doctor);
  });

  journey('the end is announced before the time is over', async () => {
    sim
      .telephone(AGENCY)
      .answers()
      .whenHears(/tapez 1/, '1');
    sim
      .telephone(DOCTORS)
      .answers()
      .whenHears(/Pour prendre l’appel/, '1');
    const doctor = await suite.visitor({ as: DOCTOR });
    await ask(doctor, 'ron');
    await doctor.sees('En conversation au téléphone');
    // As if they had begun nearly three hours ago.
    await suite.db.query(
      `UPDATE session SET created_at = created_at - interval '2 hours 56 minutes', version = version + 1 WHERE state <> 'ended'`,
    );
    await doctor.reads(/L’entretien prendra fin dans moins de 5\u00a0minutes\./);
    await doctor.expectAccessible();
    await endOnPage(doctor);
  });

  journey(
    'more time is asked on the page, and the interpreter agrees on the telephone',
    async () => {
      sim
        .telephone(AGENCY)
        .answers()
        .whenHears(/Si personne/, async (call) => {
          // As if it had been booked, until in a moment.
          await suite.db.query(
            `UPDATE request SET booked_until = now() + interval '3 minutes' WHERE state = 'hunting'`,
          );
          await call.press('1');
        })
        .whenHears(/demande 5 minutes de plus.*étoile, puis 1/, '*')
        .whenHears(/Pour accepter, tapez 1\. Pour refuser/, '1', { after: 8 });
      sim
        .telephone(DOCTORS)
        .answers()
        .whenHears(/Pour prendre l’appel/, '1');
      const doctor = await suite.visitor({ as: DOCTOR });
      await ask(doctor, 'ron');
      await doctor.sees('En conversation au téléphone');
      await doctor.reads(/Le temps réservé se termine à/);
      await doctor.expectAccessible();
      const agreed = sim.telephone(DOCTORS).lastCall!.hears(/L’interprète accepte/);
      await button(doctor, 'Demander 5 minutes de plus').click();
      await doctor.reads(/5 minutes de plus sont demandées/);
      await doctor.page.getByText(/Le temps réservé|sont demandées/).waitFor({ state: 'hidden' });
      await agreed;
      await endOnPage(doctor);
    },
  );

  journey('nobody is there, and the call-back comes by telephone', async () => {
    sim
      .telephone(AGENCY)
      .answers()
      .whenHears(/tapez 1/, '9');
    const midwife = await suite.visitor({ as: MIDWIFE });
    await ask(midwife, 'ron');
    await midwife.sees('Aucun interprète cette fois');
    await midwife.reads(/Nous vous rappellerons au 05/);
    // Another page knows nothing of the number: it was kept nowhere.
    await midwife.page.reload();
    await midwife.reads(/indiquez-le pour être rappelé/);
    expect(await midwife.page.getByLabel('Le numéro où vous appeler').inputValue()).toBe('');
    await button(midwife, /^Me rappeler jusqu’à/).click();
    await midwife.reads('Indiquez le numéro où vous appeler.');
    await midwife.expectAccessible();
    await midwife.page.getByLabel('Le numéro où vous appeler').fill('05 61 91 00 01');
    await button(midwife, /^Me rappeler jusqu’à/).click();
    await midwife.sees('Nous vous rappelons dès qu’un interprète est libre');
    await midwife.reads(/Votre téléphone sonnera/);
    sim
      .telephone(AGENCY)
      .forgetsScripts()
      .answers()
      .whenHears(/tapez 1/, '1');
    sim
      .telephone(DOCTORS)
      .answers()
      .whenHears(/Pour prendre l’appel/, '1');
    await suite.hastenNextHunt();
    await midwife.sees('En conversation au téléphone');
    await endOnPage(midwife);
  });
});
