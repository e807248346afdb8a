import { describe } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import { book, clearAgenda, hourAhead, parisNow } from '../support/browser-bookings.js';
import { ADMIN, DOCTOR, FUNDER, LEA, NURSE, PAROLE } from '../support/browser-people.js';
import type { BrowserSuite } from '../support/browser-suite.js';
import { ConsolePage } from './pages/console.page.js';
import { ConversationPage } from './pages/conversation.page.js';
import { PatientPage } from './pages/patient.page.js';
import { RequestPage } from './pages/request.page.js';
import { survey } from './pages/survey.js';

const journey = openSuite();

describe('Every page, in French and English, wide and narrow, light and dark', () => {
  journey('of who is not signed in', async (suite) => {
    const visitor = await suite.visitor();
    await survey(visitor, {
      name: 'sign-in',
      path: '/connexion',
      title: { fr: 'Votre code adhérent', en: 'Your personal code' },
      ready: (page) => page.getByRole('radio', { name: 'Réseau Garonne Santé' }),
    });
    await survey(visitor, {
      name: 'sign-in-team',
      path: '/connexion/equipe',
      title: { fr: 'Connexion des équipes', en: 'Team sign-in' },
    });
    await survey(visitor, {
      name: 'outbox-empty',
      path: '/messages-sortants',
      title: { fr: 'Messages sortants', en: 'Outgoing messages' },
      ready: (page) => page.getByRole('heading', { level: 2 }),
    });
    await survey(visitor, {
      name: 'not-found',
      path: '/nulle-part',
      title: { fr: 'Cette page n’existe pas', en: 'This page does not exist' },
    });
  });

  journey('of a member before a call', async (suite) => {
    const nurse = await suite.visitor({ as: NURSE });
    await survey(nurse, {
      name: 'request',
      path: '/',
      title: { fr: 'Quelle langue parle votre patient ?', en: /^Which language/ },
      ready: (page) => page.getByRole('heading', { level: 2 }),
    });
    await survey(nurse, {
      name: 'request-chosen',
      path: '/?langue=tir',
      title: { fr: /./, en: /./ },
      ready: (page) => page.getByText(/^(Habituellement|Usually|Aucune agence|No agency)/),
    });
    await survey(nurse, {
      name: 'languages',
      path: '/langues',
      title: { fr: 'Montrez votre langue', en: 'Point at your language' },
    });
    await survey(nurse, {
      name: 'history-empty',
      path: '/historique',
      title: { fr: 'Historique', en: 'History' },
      ready: (page) => page.getByRole('heading', { level: 2 }),
    });
    const request = await RequestPage.openChosen(nurse, 'ron');
    await request.call();
    await survey(nurse, {
      name: 'nobody',
      title: { fr: 'Aucun interprète cette fois', en: 'No interpreter this time' },
    });
  });

  journey('of a call, for each who takes part', async (suite) => {
    // An agency that is given the time to be looked at while it rings.
    await suite.db.query(`UPDATE contract SET ring_seconds = 300, stagger_seconds = 300`);
    const lea = await suite.visitor({ as: LEA });
    await survey(lea, {
      name: 'console',
      path: '/console',
      title: { fr: 'Console', en: 'Console' },
      ready: (page) => page.getByText(/Reliée au service|Connected to the service/),
    });
    const console = await ConsolePage.open(lea, PAROLE);
    const doctor = await suite.visitor({ as: DOCTOR });
    const request = await RequestPage.openChosen(doctor, 'apd');
    await request.wish('Ailleurs');
    await request.call();
    await console.rings('Arabe soudanais');
    await survey(doctor, {
      name: 'hunt',
      title: { fr: 'Nous cherchons un interprète', en: 'Looking for an interpreter' },
      ready: (page) => page.getByText(/Sonne depuis|Ringing for/),
    });
    await survey(lea, {
      name: 'console-ringing',
      title: { fr: 'Console', en: 'Console' },
      ready: (page) => page.getByRole('article'),
    });
    await console.accept('Arabe soudanais', 'Interprète 214', 'self');
    const asked = await ConversationPage.seen(doctor, 'arabe soudanais');
    await asked.isTalking();
    const link = await asked.makePatientLink();
    await survey(doctor, {
      name: 'talk',
      title: { fr: 'Entretien en arabe soudanais', en: 'Session in Sudanese Arabic' },
      ready: (page) => page.getByText(/Vous êtes en ligne|You are on the line/),
    });

    const patient = await suite.visitor({ touch: true, locale: 'ar', width: 375 });
    const WELCOME = /[\u0600-\u06ff]/;
    await survey(patient, {
      name: 'patient',
      path: new URL(link).pathname,
      title: { fr: WELCOME },
    });
    await PatientPage.open(patient, link, WELCOME).then((page) => page.join());
    await patient.page.locator('[dir=rtl] h1 [role=status]').waitFor();
    await survey(patient, {
      name: 'patient-talk',
      title: { fr: WELCOME },
      ready: (page) => page.getByText('Vous êtes en ligne'),
    });

    await asked.end();
    await survey(doctor, {
      name: 'rating',
      title: { fr: 'Entretien terminé', en: 'Session ended' },
      ready: (page) => page.getByRole('radio', { name: /^5 (sur|out of) 5/ }),
    });
    await survey(doctor, {
      name: 'history',
      path: '/historique',
      title: { fr: 'Historique', en: 'History' },
      ready: (page) => page.getByRole('table'),
    });
    await survey(lea, {
      name: 'console-history',
      path: '/console/historique',
      title: { fr: 'Entretiens de l’agence', en: 'The agency’s sessions' },
      ready: (page) => page.getByRole('table'),
    });
  });

  journey('of an agency’s bookings', async (suite) => {
    await clearAgenda(suite);
    const lea = await suite.visitor({ as: LEA });
    const page = {
      path: '/console/rendez-vous',
      title: { fr: 'Rendez-vous', en: 'Bookings' },
    };
    await survey(lea, {
      ...{ ...page, name: 'agency-bookings-empty' },
      ready: (shown) => shown.getByText(/^(Rien à confirmer|Nothing to confirm)$/),
    });
    await fillAgenda(suite);
    await survey(lea, {
      ...{ ...page, name: 'agency-bookings' },
      ready: (shown) => shown.getByText(/^(Urgent.*à répondre|Urgent: answer)/),
    });
    await survey(lea, {
      name: 'console-bookings',
      path: '/console',
      title: { fr: 'Console', en: 'Console' },
      ready: (shown) => shown.getByText(/(rendez-vous à confirmer|bookings to confirm)/),
    });
  });

  journey('of an admin and of a funder', async (suite) => {
    const beatrice = await suite.visitor({ as: ADMIN });
    await survey(beatrice, {
      name: 'admin',
      path: '/admin',
      title: { fr: 'Réseau Garonne Santé', en: 'Réseau Garonne Santé' },
      ready: (page) => page.getByRole('table'),
    });
    await survey(beatrice, {
      name: 'admin-live',
      path: '/admin?vue=direct',
      title: { fr: 'Réseau Garonne Santé', en: 'Réseau Garonne Santé' },
      ready: (page) => page.getByRole('heading', { level: 2 }),
    });
    await suite.db.query(
      `UPDATE contract SET line = '+33199000010', menu_keys = 'ww1', closed_on_holidays = true,
         opening_hours = '{"mon": [["09:00", "18:00"]], "tue": [["09:00", "18:00"]], "sat": [["09:00", "12:30"]]}'
       WHERE rank = 2`,
    );
    await survey(beatrice, {
      name: 'admin-agencies',
      path: '/admin?vue=agences',
      title: { fr: 'Réseau Garonne Santé', en: 'Réseau Garonne Santé' },
      ready: (page) => page.getByRole('article'),
    });
    await survey(beatrice, {
      name: 'admin-bookings',
      path: '/admin?vue=rendez-vous',
      title: { fr: 'Réseau Garonne Santé', en: 'Réseau Garonne Santé' },
      ready: (page) => page.getByLabel(/^(Préavis|Notice)$/),
    });
    await survey(beatrice, {
      name: 'admin-telephony-off',
      path: '/admin?vue=telephonie',
      title: { fr: 'Réseau Garonne Santé', en: 'Réseau Garonne Santé' },
      ready: (page) => page.getByText('npm run twilio:check'),
    });
    const etienne = await suite.visitor({ as: FUNDER });
    await survey(etienne, {
      name: 'funder',
      path: '/financeur',
      title: { fr: 'Usage du service', en: 'Use of the service' },
      ready: (page) => page.locator('path.recharts-rectangle'),
    });
  });
});

/** Bookings of each kind: asked with time and without, changed, proposed, confirmed soon and without a name, over. */
async function fillAgenda(suite: BrowserSuite): Promise<void> {
  const doctor = await suite.visitor({ as: DOCTOR });
  const lea = await suite.visitor({ as: LEA });
  const answer = async (what: string, id: string, body: object) => {
    const [offer] = await suite.db.query(
      `SELECT o.id, b.version FROM booking_offer o JOIN booking b ON b.id = o.booking_id
       WHERE b.id = $1 AND o.state IN ('asked', 'confirmed')`,
      [id],
    );
    const sent = await lea.context.request.post(
      `${suite.base}/api/agency/bookings/${offer.id}/${what}`,
      {
        headers: { 'X-Requested-With': 'truchement' },
        data: { version: offer.version, ...body },
      },
    );
    if (!sent.ok()) throw new Error(await sent.text());
  };
  const named = (interpreterLabel: string) => ({ interpreterLabel, talk: 'self' });
  const woman = { gender: 'woman', slots: 3, minutes: 15, wishedInterpreter: 'Mme Selam' };
  const urgent = await book(doctor, {
    ...hourAhead(6, '09:00'),
    ...woman,
    note: 'Prévoir le lien',
  });
  await book(doctor, { ...hourAhead(8, '11:15'), language: 'pus', patientPlace: 'elsewhere' });
  const confirmed = await book(doctor, {
    ...hourAhead(1, '10:00'),
    language: 'ukr',
    note: 'Calme',
  });
  await answer('confirm', confirmed.id, named('Interprète 214'));
  const soon = await book(doctor, { ...hourAhead(2, '16:30'), language: 'sqi' });
  await answer('confirm', soon.id, named('M. Haile'));
  const proposed = await book(doctor, { ...hourAhead(3, '15:00'), language: 'rus' });
  await answer('propose', proposed.id, hourAhead(3, '16:15'));
  const unnamed = await book(doctor, { ...hourAhead(4, '08:30'), language: 'hye' });
  await answer('confirm', unnamed.id, named('x'));
  const refused = await book(doctor, { ...hourAhead(5, '17:00'), language: 'som' });
  await answer('refuse', refused.id, { reason: 'no_interpreter' });
  const back = await book(doctor, { ...hourAhead(9, '17:00'), language: 'tur' });
  await answer('confirm', back.id, named('Mme Demir'));
  await answer('hand-back', back.id, { reason: 'interpreter_ill' });
  await suite.db.query(`UPDATE booking_offer SET answer_by = $2 WHERE booking_id = $1`, [
    ...[urgent.id, parisNow().plus({ minutes: 12 }).toJSDate()],
  ]);
  await suite.db.query(`UPDATE booking SET starts_at = $2 WHERE id = $1`, [
    ...[soon.id, parisNow().plus({ minutes: 9 }).toJSDate()],
  ]);
  await suite.db.query(
    `UPDATE booking_offer SET interpreter_label = NULL, talk = NULL WHERE booking_id = $1`,
    [unnamed.id],
  );
  await suite.db.query(`UPDATE booking SET professional_line = 'telephone' WHERE id = $1`, [
    confirmed.id,
  ]);
}
