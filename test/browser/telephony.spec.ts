import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect } from '@jest/globals';
import { isCallCreation, TwilioSimulator } from '../simulator/index.js';
import { openSuite } from '../support/browser-journey.js';
import { ADMIN, DOCTOR, NURSE, PAROLE } from '../support/browser-people.js';
import type { BrowserSuite } from '../support/browser-suite.js';
import { AdminPage } from './pages/admin.page.js';
import { RequestPage } from './pages/request.page.js';
import { survey } from './pages/survey.js';

const NETWORK = 'Réseau Garonne Santé';
const OWN = '+33536490000';
const LINE = '+33199000010';

const sim = await new TwilioSimulator({
  ...{ accountSid: `AC${'0'.repeat(32)}`, authToken: 'jeton-de-demonstration' },
  timeoutScale: 4,
}).start();
sim.ownNumber(OWN);
afterAll(() => sim.stop());
const journey = openSuite({
  ...{ TWILIO_ACCOUNT_SID: sim.accountSid, TWILIO_AUTH_TOKENS: sim.authToken },
  ...{ TWILIO_NUMBER: OWN, TWILIO_API_URL: sim.url },
});

/** A member asks for a call on their telephone. */
async function callByTelephone(suite: BrowserSuite, member: string): Promise<void> {
  const visitor = await suite.visitor({ as: member });
  const request = await RequestPage.openChosen(visitor, 'hye');
  await request.wish('Au téléphone');
  await visitor.page.getByLabel('Le numéro où vous appeler').fill('05 61 91 00 01');
  await request.call();
}

/** Calls of the network that ended badly, and one that nobody knows the fate of, for the eye to judge. */
async function addTroubles({ db }: BrowserSuite): Promise<void> {
  const [offer] = await db.query(`SELECT id FROM offer ORDER BY id DESC LIMIT 1`);
  const insert = (given: { state: string; code: number | null; minutesAgo: number }) =>
    db.query(
      `INSERT INTO call (id, direction, subject, state, own_number, created_at, sent_at, out_at, reason, error_code, look_at)
       VALUES ($1, 'out', $2, $3, $4, now(), now() - $6 * interval '1 minute',
         CASE WHEN $3 = 'out' THEN now() - $6 * interval '1 minute' END, 'failed', $5, now() + interval '1 hour')`,
      [randomUUID(), `offer:${offer.id}`, given.state, OWN, given.code, given.minutesAgo],
    );
  for (const minutesAgo of [16, 40, 1600]) await insert({ state: 'out', code: 13_224, minutesAgo });
  await insert({ state: 'out', code: 99_999, minutesAgo: 4000 });
  await insert({ state: 'unknown', code: null, minutesAgo: 0 });
}

describe('The telephone, as an admin watches it', () => {
  journey('is there but unused, works, then is in trouble', async (suite) => {
    const beatrice = await suite.visitor({ as: ADMIN });
    const admin = await AdminPage.open(beatrice, NETWORK);
    await admin.openTelephony();
    await admin.health('Le téléphone est réglé');
    await beatrice.expectAccessible();

    const always = beatrice.page.getByRole('radio', { name: 'À chaque appel' });
    await beatrice.page.getByText('À chaque appel').click();
    await beatrice.reads('Même depuis un téléphone enregistré.');
    await beatrice.page.reload();
    await beatrice.reads('Même depuis un téléphone enregistré.');
    expect(await always.isChecked()).toBe(true);

    await admin.openAgencies();
    const form = await admin.editLine(PAROLE);
    await form.getByLabel('Numéro de téléphone').fill('01 99 00 00 10');
    await form.getByLabel('Durée de sonnerie').fill('300');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await admin.agency(PAROLE).getByText('Une touche accepte').waitFor();
    await beatrice.page.getByRole('button', { name: 'Fermer ce message' }).click();

    sim.telephone(LINE).neverAnswers();
    await callByTelephone(suite, NURSE);
    await admin.openTelephony();
    // By itself, within ten seconds.
    await admin.health('Le téléphone fonctionne');
    await beatrice.page.getByText('1 sonne', { exact: true }).waitFor();
    await survey(beatrice, {
      name: 'admin-telephony',
      path: '/admin?vue=telephonie',
      title: { fr: NETWORK, en: NETWORK },
      ready: (page) => page.getByText(/^1 (sonne|rings)$/),
    });

    const fault = { kind: 'status', status: 401, code: 20_003 } as const;
    sim.faults.rest(isCallCreation, fault, { rate: 1 });
    await callByTelephone(suite, DOCTOR);
    await addTroubles(suite);
    await admin.health('Le téléphone est en difficulté');
    await beatrice.reads('Twilio refuse notre compte');
    await beatrice.reads('Twilio refuse nos identifiants.');
    await survey(beatrice, {
      name: 'admin-telephony-trouble',
      path: '/admin?vue=telephonie',
      title: { fr: NETWORK, en: NETWORK },
      ready: (page) => page.getByText(/13224$/).first(),
    });
  });
});
