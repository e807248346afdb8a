import { describe, expect } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import { DOCTOR, LEA, MIDWIFE, NURSE } from '../support/browser-people.js';
import { BookingAgency } from '../support/booking-agency.js';
import { daysAfter, inWords, nextClockChange, tuesdayIn } from '../support/booking-days.js';
import { BookingFormPage } from './pages/booking-form.page.js';
import { BookingsPage } from './pages/bookings.page.js';
import { Keys } from './pages/keys.js';
import { RequestPage } from './pages/request.page.js';
import { survey } from './pages/survey.js';

const journey = openSuite();
const nbsp = (words: string): string => words.replaceAll(' ', '\u00a0');

describe('A member’s bookings', () => {
  journey('are asked for, confirmed before their eyes, moved and cancelled', async (suite) => {
    await suite.db.query(
      `UPDATE contract SET free_cancellation_hours = 720, late_cancellation_cents = 1250`,
    );
    const agency = new BookingAgency(await suite.visitor({ as: LEA }));
    const nurse = await suite.visitor({ as: NURSE });
    const { page } = nurse;
    await nurse.goto('/');
    await page.getByRole('link', { name: 'Rendez-vous' }).click();
    await BookingsPage.seen(nurse);
    await nurse.reads('Aucun rendez-vous à venir');
    await survey(nurse, {
      name: 'bookings-empty',
      path: '/rendez-vous',
      title: { fr: 'Rendez-vous', en: 'Bookings' },
      ready: (one) => one.getByRole('heading', { level: 3 }),
    });

    // Typed nowhere: the key begins a new booking.
    await page.keyboard.press('n');
    const form = await BookingFormPage.seen(nurse);
    await page.getByRole('combobox', { name: 'Chercher une langue' }).pressSequentially('tigr');
    await page.getByRole('option').first().filter({ hasText: 'Tigrigna' }).click();
    // The demo's agencies mostly say yes on Tuesdays at two.
    await page.getByRole('button', { name: /14\sh\s00.*confirmée \d+ fois sur \d+/ }).click();
    expect(await form.time.inputValue()).toBe('14:00');
    const day = tuesdayIn(2);
    await form.at(day, '14:30');
    await form.choose(nbsp('15 min'));
    await nurse.reads(nbsp('Fin à 14 h 45').replaceAll('Fin\u00a0à\u00a0', 'Fin à '));
    const booked = await form.book();
    await nurse.reads(/Agence Parole est sollicitée\. Sa réponse est attendue au plus tard/);
    await survey(nurse, {
      name: 'booking-booked',
      title: { fr: 'Rendez-vous demandé', en: 'Booking asked for' },
      ready: (one) => one.getByText(/^(Demandé|Asked)$/),
    });
    await agency.confirm(booked.number, 'Interprète 214');
    await nurse.reads(/^Confirmé par Agence Parole\s: Interprète 214$/);

    await booked.open();
    await survey(nurse, {
      name: 'booking',
      title: { fr: 'Rendez-vous en tigrigna', en: 'Booking in Tigrinya' },
      ready: (one) => one.getByText(/^(Confirmé|Confirmed)$/),
    });
    await page.getByRole('link', { name: 'Modifier' }).click();
    const change = await BookingFormPage.change(nurse);
    await change.time.fill('15:15');
    await nurse.reads(/changer le jour ou l’heure maintenant est compté 12,50\s€/);
    await nurse.reads('L’agence devra confirmer à nouveau.');
    await survey(nurse, {
      name: 'booking-change',
      title: { fr: 'Modifier le rendez-vous', en: 'Change the booking' },
      ready: (one) => one.getByRole('button', { name: /^(Enregistrer|Save)/ }),
    });
    // The survey has loaded the page anew.
    await change.time.fill('15:15');
    await change.send.click();
    await nurse.sees('Rendez-vous en tigrigna');
    await nurse.reads(nbsp('15 h 15 – 15 h 30').replace('\u00a0–\u00a0', '\u00a0– '));
    await nurse.reads(/^Vous avez changé le jour ou l’heure\. Motif\s: après le délai gratuit\.$/);
    await agency.confirm(booked.number, 'Interprète 3');
    await nurse.reads(/^Confirmé par Agence Parole\s: Interprète 3$/);

    const list = await BookingsPage.open(nurse);
    await list.turnTo(capital(inWords(day)));
    await list.inWeek('15 h 15').click();
    await nurse.sees('Rendez-vous en tigrigna');
    await page.getByRole('button', { name: 'Annuler ce rendez-vous' }).click();
    const dialog = page.getByRole('dialog', { name: 'Annuler ce rendez-vous' });
    await dialog.getByText(/cette annulation tardive est comptée 12,50\s€/).waitFor();
    await nurse.expectAccessible();
    await dialog.getByRole('button', { name: 'Annuler le rendez-vous' }).click();
    await nurse.reads('Ce rendez-vous est annulé.');
    await nurse.reads(/^Compté\s: 12,50\s€$/);
    const [recorded] = await suite.db.query(
      `SELECT e.cost_cents, e.reason FROM booking_event e JOIN booking b ON b.id = e.booking_id
       WHERE b.booking_number = $1 AND e.kind = 'cancelled'`,
      [booked.number],
    );
    expect(recorded).toEqual({ cost_cents: 1250, reason: 'cancelled_late' });
  });

  journey('come every week but on holidays, and one of them changes alone', async (suite) => {
    await suite.db.query(`UPDATE network SET booking_horizon_days = 366`);
    const midwife = await suite.visitor({ as: MIDWIFE });
    const { page } = midwife;
    const form = await BookingFormPage.open(midwife, '?langue=prs');
    const holiday = await nextHoliday(midwife);
    await form.at(daysAfter(holiday, -7), '10:00');
    await page.getByRole('checkbox', { name: 'Répéter chaque semaine' }).check();
    await page.getByLabel('Jusqu’au').fill(daysAfter(holiday, 14));
    await midwife.reads(new RegExp(`^Sauté, car férié\\s: ${spaced(holiday)}`));
    await survey(midwife, {
      name: 'booking-new',
      title: { fr: 'Nouveau rendez-vous', en: 'New booking' },
      ready: (one) => one.getByRole('grid'),
    });
    await form.at(daysAfter(holiday, -7), '10:00');
    await page.getByRole('checkbox', { name: 'Répéter chaque semaine' }).check();
    await page.getByLabel('Jusqu’au').fill(daysAfter(holiday, 14));
    await page.getByRole('button', { name: 'Demander 3 rendez-vous' }).click();
    await midwife.sees('3 rendez-vous demandés');
    await midwife.reads(new RegExp(`^Sauté, car férié\\s: ${spaced(holiday)}`));

    await page.getByRole('link', { name: 'Voir ce rendez-vous' }).click();
    await midwife.reads('Fait partie d’une série hebdomadaire');
    await page.getByRole('link', { name: 'Modifier' }).click();
    const change = await BookingFormPage.change(midwife);
    await page.getByRole('radio', { name: 'Ce rendez-vous seulement' }).isChecked();
    await change.time.fill('11:00');
    await change.send.click();
    await midwife.sees('Rendez-vous en dari');
    expect(await hours(suite.db)).toEqual(['11:00', '10:00', '10:00']);

    await BookingsPage.open(midwife);
    await page.getByRole('link', { name: new RegExp(spaced(daysAfter(holiday, 7)), 'i') }).click();
    await page.getByRole('button', { name: 'Annuler ce rendez-vous' }).click();
    const dialog = page.getByRole('dialog', { name: 'Annuler ce rendez-vous' });
    await dialog.getByText('Celui-ci et les suivants').click();
    await dialog.getByRole('button', { name: 'Annuler la série à partir d’ici' }).click();
    await midwife.reads('Ce rendez-vous est annulé.');
    const states = await suite.db.query(
      `SELECT state FROM booking WHERE series_id IS NOT NULL ORDER BY starts_at`,
    );
    expect(states).toEqual([{ state: 'asked' }, { state: 'cancelled' }, { state: 'cancelled' }]);
  });

  journey('say what is wrong with an hour, and offer another', async (suite) => {
    await suite.db.query(`UPDATE network SET booking_horizon_days = 366`);
    const doctor = await suite.visitor({ as: DOCTOR });
    const { page } = doctor;
    const form = await BookingFormPage.open(doctor, '?langue=rus');
    // The clocks jump over it.
    await form.at(nextClockChange(3), '02:30');
    await doctor.reads('Cette heure n’existe pas');
    await doctor.expectAccessible();
    await page.getByRole('button', { name: /^Choisir .* 3\sh\s30$/ }).click();
    expect(await form.time.inputValue()).toBe('03:30');
    // They are set back: it comes twice.
    await form.at(nextClockChange(10), '02:30');
    await doctor.reads('Cette heure vient deux fois ce jour-là');
    await form.send.click();
    await doctor.picture('booking-hour-twice');
    await doctor.expectAccessible();
    await page.getByText(/^La seconde, 2\sh\s30 à l’heure d’hiver \(UTC\+1\)$/).click();
    await form.book();
    await doctor.reads(/^2\sh\s30\s–\s3\sh\s00 \(UTC\+1\)$/);
    const [twice] = await suite.db.query(
      `SELECT to_char(starts_at AT TIME ZONE 'UTC', 'HH24:MI') AS utc FROM booking ORDER BY created_at DESC LIMIT 1`,
    );
    expect(twice).toEqual({ utc: '01:30' });

    // The network's own bounds: too near, and too far.
    await suite.db.query(
      `UPDATE network SET booking_horizon_days = 30, booking_notice_minutes = 2880`,
    );
    const again = await BookingFormPage.open(doctor, '?langue=rus');
    await again.at(tuesdayIn(9), '09:00');
    await doctor.reads('C’est trop loin');
    await page.getByRole('button', { name: /^Choisir / }).click();
    expect(await again.time.inputValue()).toBe('09:00');
    await page.getByText('C’est trop loin').waitFor({ state: 'detached' });
    const soonest = await page.evaluate<string>(
      `new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(Date.now() + 86400000)`,
    );
    await again.at(soonest, '09:00');
    await doctor.reads('C’est trop proche');
    await page.getByRole('button', { name: /^Choisir / }).click();
    await page.getByText('C’est trop proche').waitFor({ state: 'detached' });
    await again.book();

    // What is nobody's, or another's.
    doctor.allow(/status of 404/);
    await doctor.goto('/rendez-vous/00000000-0000-7000-8000-000000000000');
    await doctor.sees('Ce rendez-vous n’existe pas, ou n’est pas le vôtre.');
    await doctor.expectAccessible();
  });

  journey('warn of an overlap, and of a change made elsewhere meanwhile', async (suite) => {
    const agency = new BookingAgency(await suite.visitor({ as: LEA }));
    const nurse = await suite.visitor({ as: NURSE });
    nurse.allow(/status of 409/);
    const { page } = nurse;
    const day = tuesdayIn(3);
    const first = await BookingFormPage.open(nurse, '?langue=tir');
    await first.at(day, '10:00');
    const booked = await first.book();

    const second = await BookingFormPage.open(nurse, '?langue=rus');
    await second.at(day, '10:15');
    await nurse.reads('Chevauche l’heure choisie');
    await second.send.click();
    const warning = page.getByRole('alert').filter({ hasText: 'Vous avez déjà un rendez-vous' });
    await warning.getByText('Tigrigna').waitFor();
    await nurse.expectAccessible();
    await nurse.picture('booking-overlap');
    await warning.getByRole('button', { name: 'Demander quand même' }).click();
    await nurse.sees('Rendez-vous demandé');

    // A page that hears nothing of the service but its answers.
    const deaf = await suite.visitor({ as: NURSE });
    deaf.allow(/status of 409/);
    await deaf.page.routeWebSocket(/socket\.io/, () => undefined);
    const list = await BookingsPage.open(deaf);
    await list.turnTo(capital(inWords(day)));
    await list.inWeek('10 h 00').click();
    await deaf.page.getByRole('link', { name: 'Modifier' }).click();
    const change = await BookingFormPage.change(deaf);
    await deaf.page.getByText('Précisions').click();
    await deaf.page.getByRole('button', { name: 'Ajouter une note' }).click();
    await deaf.page.getByLabel('Note pour l’interprète').fill('Salle 3, deuxième étage.');
    await agency.confirm(booked.number, 'Interprète 214');
    await change.send.click();
    const notice = deaf.page.getByRole('alert').filter({ hasText: 'a changé entre-temps' });
    await notice.getByText(/où il en est, l’interprète\.$/).waitFor();
    await notice.getByText(/Confirmé par Agence Parole\s: Interprète 214/).waitFor();
    await deaf.expectAccessible();
    await deaf.picture('booking-stale');
    expect(await deaf.page.getByLabel('Note pour l’interprète').inputValue()).toBe(
      'Salle 3, deuxième étage.',
    );
    await change.send.click();
    await deaf.sees('Rendez-vous en tigrigna');
    await deaf.reads('Salle 3, deuxième étage.');
  });

  journey('wait for the member’s word where no agency says yes', async (suite) => {
    const agency = new BookingAgency(await suite.visitor({ as: LEA }));
    const doctor = await suite.visitor({ as: DOCTOR });
    const { page } = doctor;
    const day = tuesdayIn(2);
    const form = await BookingFormPage.open(doctor, '?langue=apd');
    await form.at(day, '16:00');
    await page.getByText('Femme', { exact: true }).click();
    const booked = await form.book();
    await booked.open();
    await agency.propose(booked.number, day, '17:00');
    await doctor.reads('Agence Parole propose une autre heure');
    await survey(doctor, {
      name: 'booking-proposed',
      title: { fr: 'Rendez-vous en arabe soudanais', en: 'Booking in Sudanese Arabic' },
      ready: (one) => one.getByRole('button', { name: /^(Accepter|Accept)/ }),
    });
    await page.getByRole('button', { name: /^Accepter 17\sh\s00$/ }).click();
    await doctor.reads(/^Confirmé par Agence Parole/);

    // Given back, and nobody else has the language: the member decides.
    await suite.db.query(`UPDATE contract SET takes_bookings = (rank = 1)`);
    await agency.handBack(booked.number);
    await agency.refuse(booked.number).catch(() => undefined);
    await doctor.reads('Que préférez-vous');
    await survey(doctor, {
      name: 'booking-unplaced',
      title: { fr: 'Rendez-vous en arabe soudanais', en: 'Booking in Sudanese Arabic' },
      ready: (one) => one.getByRole('button', { name: /^(Accepter une femme|Accept a woman)/ }),
    });
    const list = await BookingsPage.open(doctor);
    await doctor.reads('À vous de répondre');
    await list.visitor.picture('bookings-to-answer');
    await page
      .getByRole('link', { name: /À décider/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Chercher un interprète à l’heure dite' }).click();
    await doctor.reads('La recherche commencera à l’heure dite.');
    await survey(doctor, {
      name: 'bookings',
      path: '/rendez-vous',
      title: { fr: 'Rendez-vous', en: 'Bookings' },
      ready: (one) => one.getByText(/^(Prochain rendez-vous|Next booking)$/),
    });
  });

  journey('follow from a request that nobody took, in one tap', async (suite) => {
    const doctor = await suite.visitor({ as: DOCTOR });
    const { page } = doctor;
    const request = await RequestPage.openChosen(doctor, 'ron');
    await request.wish('Femme');
    await request.wish('Ailleurs');
    await request.call();
    await doctor.sees('Aucun interprète cette fois');
    await page.getByRole('link', { name: 'Prendre rendez-vous' }).click();
    const form = await BookingFormPage.seen(doctor);
    await page.getByText('română').waitFor();
    expect(await page.getByRole('radio', { name: 'Femme' }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: 'Ailleurs' }).isChecked()).toBe(true);
    await form.book();
    const [booking] = await suite.db.query(
      `SELECT b.language, b.gender, b.patient_place, r.state FROM booking b JOIN request r ON r.id = b.follows_request_id`,
    );
    expect(booking).toEqual({
      language: 'ron',
      gender: 'woman',
      patient_place: 'elsewhere',
      state: 'unmet',
    });
    // The request is put aside with it.
    await RequestPage.open(doctor);
  });

  journey('are made with a keyboard and nothing else', async (suite) => {
    const midwife = await suite.visitor({ as: MIDWIFE });
    const { page } = midwife;
    const keys = new Keys(midwife);
    await midwife.goto('/rendez-vous');
    await midwife.sees('Rendez-vous');
    await keys.press('n');
    const form = await BookingFormPage.seen(midwife);
    await keys.tabTo(page.getByRole('combobox', { name: 'Chercher une langue' }));
    await keys.type('russe');
    await page.getByRole('option').first().filter({ hasText: 'Russe' }).waitFor();
    await keys.press('Enter');
    await page.getByRole('button', { name: 'Changer de langue' }).waitFor();
    // The calendar is one stop; arrows and pages lead through it.
    const before = await form.date.inputValue();
    await keys.tabTo(page.getByRole('grid').locator('[tabindex="0"]'));
    await keys.press('ArrowDown', 'ArrowDown', 'Enter');
    expect(await form.date.inputValue()).toBe(daysAfter(before, 14));
    await keys.tabTo(page.getByRole('button', { name: 'Un patient de plus' }));
    await keys.press('Enter');
    await keys.tabTo(form.send);
    await keys.press('Enter');
    await midwife.sees('Rendez-vous demandé');
    await keys.tabTo(page.getByRole('link', { name: 'Voir ce rendez-vous' }));
    await keys.press('Enter');
    await midwife.sees('Rendez-vous en russe');
    await keys.tabTo(page.getByRole('button', { name: 'Annuler ce rendez-vous' }));
    await keys.press('Enter');
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await keys.isAt(page.getByRole('button', { name: 'Annuler ce rendez-vous' }));
  });
});

/** A date as the page writes it, for a pattern: whatever the spaces. */
const spaced = (date: string): string => inWords(date).replaceAll(/\s/g, '\\s');
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The first holiday of the network that is more than a week ahead, with none in the weeks around it. */
async function nextHoliday(visitor: {
  context: { request: { get: (url: string) => Promise<{ json: () => Promise<unknown> }> } };
  base: string;
}): Promise<string> {
  const answer = await visitor.context.request.get(`${visitor.base}/api/bookings/options`);
  const { holidays, now } = (await answer.json()) as { holidays: string[]; now: string };
  const isAlone = (date: string) =>
    [-7, 7, 14].every((days) => !holidays.includes(daysAfter(date, days)));
  const first = holidays.find((date) => daysAfter(date, -9) > now.slice(0, 10) && isAlone(date));
  if (first === undefined) throw new Error('no holiday within the horizon');
  return first;
}

async function hours(db: { query: (sql: string) => Promise<{ hour: string }[]> }) {
  const rows = await db.query(
    `SELECT to_char(starts_at AT TIME ZONE 'Europe/Paris', 'HH24:MI') AS hour FROM booking
     WHERE series_id IS NOT NULL ORDER BY starts_at`,
  );
  return rows.map(({ hour }) => hour);
}
