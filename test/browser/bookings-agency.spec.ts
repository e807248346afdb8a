import { describe, expect } from '@jest/globals';
import { addSeconds, SystemClock } from '../../src/kernel/clock.js';
import {
  book,
  changeBooking,
  clearAgenda,
  clockChange,
  hourAhead,
  stepBooking,
} from '../support/browser-bookings.js';
import { eventually } from '../support/eventually.js';
import { openSuite } from '../support/browser-journey.js';
import { CANAL, DOCTOR, KARIM, LEA, NURSE, PAROLE } from '../support/browser-people.js';
import type { BrowserSuite } from '../support/browser-suite.js';
import { AgencyBookingsPage } from './pages/agency-bookings.page.js';
import { ConsolePage } from './pages/console.page.js';
import { lookAt } from './pages/look-at.js';

const journey = openSuite();

/** The newest offer of a booking to the agency whose console it is. */
async function offerOf({ db }: BrowserSuite, bookingId: string, agency: string) {
  const [offer] = await db.query(
    `SELECT o.state, o.reason, o.interpreter_label, o.talk, o.asked_because, o.proposed_starts_at
     FROM booking_offer o JOIN agency a ON a.id = o.agency_id
     WHERE o.booking_id = $1 AND a.name = $2 ORDER BY o.round DESC, o.position DESC LIMIT 1`,
    [bookingId, agency],
  );
  return offer;
}

describe('An agency’s operator', () => {
  journey('hears of a booking, and confirms it with the keyboard alone', async (suite) => {
    await clearAgenda(suite);
    const lea = await suite.visitor({ as: LEA });
    await ConsolePage.open(lea, PAROLE);
    const doctor = await suite.visitor({ as: DOCTOR });
    const note = 'Merci de parler lentement';
    const booking = await book(doctor, { note, wishedInterpreter: 'Mme Selam', slots: 2 });
    // By itself, while the console is open.
    await lea.page.getByRole('link', { name: 'Rendez-vous 1 à traiter' }).waitFor();
    const line = lea.page.getByRole('link', { name: /^1 rendez-vous à confirmer, avant/ });
    await line.focus();
    await lea.page.keyboard.press('Enter');

    const bookings = await AgencyBookingsPage.seen(lea);
    const card = bookings.card('Tigrigna');
    await card.getByText('2 patients à la suite, 30 min chacun').waitFor();
    await card.getByText(/^À répondre avant .*, dans \d/).waitFor();
    await card.getByText('Oui, lisible une fois confirmé').waitFor();
    expect(await lea.page.getByText(note).count()).toBe(0);

    await lea.page.keyboard.press('a');
    await card.locator('input:focus').waitFor();
    await lookAt(lea, 'agency-booking-confirm');
    await lea.page.keyboard.press('Enter');
    await card.getByText('Indiquez qui interprète.').waitFor();
    await lea.page.keyboard.type('Interprète 7');
    await lea.page.keyboard.press('Enter');

    const link = lea.page.getByRole('region', { name: 'Transmettez ce lien à Interprète 7' });
    const url = await link.getByLabel('Lien de l’interprète').inputValue();
    expect(url).toMatch(new RegExp(`^${suite.base}/`));
    await lookAt(lea, 'agency-booking-link');
    const confirmed = bookings.confirmed('Tigrigna');
    await confirmed.getByText('Interprète 7').waitFor();
    await confirmed.getByText(note).waitFor();
    await lea.reads('Rien à confirmer');
    expect(await offerOf(suite, booking.id, PAROLE)).toMatchObject({
      ...{ state: 'confirmed', interpreter_label: 'Interprète 7', talk: 'link' },
    });
    await link.getByRole('button', { name: 'C’est transmis' }).click();
    await lea.page.reload();
    await confirmed.waitFor();
    expect(await lea.page.content()).not.toContain(new URL(url).pathname);
    // The next time the name is known.
    await book(doctor, hourAhead(8, '09:00'));
    await bookings.card('Tigrigna').getByRole('button', { name: 'Confirmer' }).click();
    const known = bookings.card('Tigrigna').getByRole('button', { name: 'Interprète 7' });
    await known.waitFor();
    await stepBooking(doctor, booking, 'cancel', await versionOf(suite, booking.id));
    await confirmed.waitFor({ state: 'detached' });
  });

  journey('refuses by a number, and the next agency is asked', async (suite) => {
    await clearAgenda(suite);
    const doctor = await suite.visitor({ as: DOCTOR });
    const booking = await book(doctor, { ...hourAhead(7, '10:00'), language: 'pus' });
    const parole = await AgencyBookingsPage.open(await suite.visitor({ as: LEA }));
    const canal = await AgencyBookingsPage.open(await suite.visitor({ as: KARIM }));
    const { page } = parole.visitor;
    const card = parole.card('Pachto');
    await card.getByRole('button', { name: 'Refuser' }).focus();
    await page.keyboard.press('r');
    await card.getByText('Pourquoi refuser').waitFor();
    await lookAt(parole.visitor, 'agency-booking-refuse');
    await page.keyboard.press('Escape');
    await card.getByRole('button', { name: 'Refuser' }).waitFor();
    await page.keyboard.press('r');
    await card.getByText('Pourquoi refuser').waitFor();
    await page.keyboard.press('1');
    await card.waitFor({ state: 'detached' });
    await canal.card('Pachto').getByText('À votre tour').waitFor();
    await (
      await parole.ended('Pachto')
    )
      .getByText('Refusé par votre agence (personne pour cette langue).')
      .waitFor();
    expect(await offerOf(suite, booking.id, PAROLE)).toMatchObject({ reason: 'no_interpreter' });
    await canal.visitor.page.getByRole('heading', { name: 'Confirmés' }).waitFor();
    await canal.confirm('Pachto', 'Interprète 31');
    await canal.confirmed('Pachto').getByText('À la console de l’agence').waitFor();
    expect(await offerOf(suite, booking.id, CANAL)).toMatchObject({ talk: 'self' });
  });

  journey(
    'proposes another hour, one that the clocks skip and one they show twice',
    async (suite) => {
      await clearAgenda(suite);
      const doctor = await suite.visitor({ as: DOCTOR });
      const booking = await book(doctor, { ...hourAhead(7, '11:00'), language: 'ukr' });
      const lea = await suite.visitor({ as: LEA });
      // What the browser says of the two hours.
      lea.allow(/status of 422/);
      const bookings = await AgencyBookingsPage.open(lea);
      const card = bookings.card('Ukrainien');
      await card.getByRole('button', { name: 'Proposer une autre heure' }).click();
      const send = card.getByRole('button', { name: 'Proposer cette heure' });
      await card.getByLabel('Jour').fill('');
      await send.click();
      await card.getByText('Indiquez un jour et une heure.').waitFor();
      await card.getByLabel('Jour').fill(clockChange(3));
      await card.getByLabel('Heure').fill('02:30');
      await send.click();
      await card.getByText('Cette heure n’existe pas').waitFor();
      await card.getByRole('button', { name: 'Prendre 3 h 30' }).waitFor();
      await lookAt(lea, 'agency-booking-propose');

      await card.getByLabel('Jour').fill(clockChange(10));
      await send.click();
      const second = card.getByText('La seconde (UTC+1)');
      await second.waitFor();
      expect(await send.isDisabled()).toBe(true);
      await lea.expectAccessible();
      await second.click();
      await send.click();
      const waiting = bookings.proposed('Ukrainien');
      await waiting.getByText(/2\sh\s30 au lieu de .*11\sh\s00$/).waitFor();
      const { proposed_starts_at: proposed } = await offerOf(suite, booking.id, PAROLE);
      expect(proposed.toISOString()).toBe(`${clockChange(10)}T01:30:00.000Z`);

      const { version } = await versionOf(suite, booking.id);
      await stepBooking(doctor, booking, 'proposal', { version, accept: true });
      const confirmed = bookings.confirmed('Ukrainien');
      await confirmed.getByText('Interprète à nommer').waitFor();
      await confirmed.getByRole('button', { name: 'Nommer l’interprète' }).click();
      await lea.page.keyboard.type('Interprète 4');
      await lea.page.keyboard.press('Enter');
      await confirmed.getByText('Interprète 4').waitFor();
      expect(await offerOf(suite, booking.id, PAROLE)).toMatchObject({
        ...{ state: 'confirmed', interpreter_label: 'Interprète 4' },
      });
    },
  );

  journey('changes the interpreter, then hands the booking back', async (suite) => {
    await clearAgenda(suite);
    const doctor = await suite.visitor({ as: DOCTOR });
    const booking = await book(doctor, { ...hourAhead(7, '12:00'), language: 'rus' });
    const bookings = await AgencyBookingsPage.open(await suite.visitor({ as: LEA }));
    const lea = bookings.visitor;
    await bookings.confirm('Russe', 'Mme Orlova');
    const row = bookings.confirmed('Russe');
    await row.getByRole('button', { name: 'Changer l’interprète' }).click();
    const name = row.getByLabel('Nom ou numéro de l’interprète');
    expect(await name.inputValue()).toBe('Mme Orlova');
    await name.fill('M. Sokolov');
    await lookAt(lea, 'agency-booking-change');
    await lea.page.keyboard.press('Enter');
    await row.getByText('M. Sokolov').waitFor();
    await name.waitFor({ state: 'detached' });

    const canal = await AgencyBookingsPage.open(await suite.visitor({ as: KARIM }));
    await row.getByRole('button', { name: 'Rendre' }).click();
    const dialog = lea.page.getByRole('dialog', { name: 'Rendre ce rendez-vous' });
    await dialog.getByText('la vôtre en dernier').waitFor();
    await dialog.getByRole('button', { name: 'Rendre' }).click();
    await dialog.getByText('Choisissez une raison.').waitFor();
    await lookAt(lea, 'agency-booking-hand-back');
    await dialog.getByText('Interprète malade').click();
    await dialog.getByRole('button', { name: 'Rendre' }).click();
    await row.waitFor({ state: 'detached' });
    await (
      await bookings.ended('Russe')
    )
      .getByText('Rendu par votre agence (interprète malade).')
      .waitFor();
    await canal.card('Russe').getByText('Rendu par une autre agence').waitFor();
    expect(await offerOf(suite, booking.id, CANAL)).toMatchObject({ asked_because: 'handed_back' });
  });

  journey('loses nothing typed when a colleague is faster', async (suite) => {
    await clearAgenda(suite);
    const doctor = await suite.visitor({ as: DOCTOR });
    await book(doctor, { ...hourAhead(7, '13:00'), language: 'hye' });
    const [parole] = await suite.db.query(`SELECT id FROM agency WHERE name = $1`, [PAROLE]);
    const email = 'noe@parole.example';
    await suite.world.account('operator', { agencyId: parole.id, email });
    const mine = await AgencyBookingsPage.open(await suite.visitor({ as: LEA }));
    const others = await AgencyBookingsPage.open(await suite.visitor({ as: email }));
    const card = await mine.beginToConfirm('Arménien', 'Mme Petrossian');
    await others.confirm('Arménien', 'M. Sarkissian');
    await card.getByText('Confirmé par votre agence : M. Sarkissian.').waitFor();
    await mine.confirmed('Arménien').getByText('M. Sarkissian').waitFor();
    expect(await card.getByLabel('Nom ou numéro de l’interprète').inputValue()).toBe(
      'Mme Petrossian',
    );
    expect(await card.getByRole('button', { name: 'Confirmer ce rendez-vous' }).count()).toBe(0);
    await lookAt(mine.visitor, 'agency-booking-over');
    await card.getByRole('button', { name: 'Retirer de l’écran' }).click();
    await card.waitFor({ state: 'detached' });
  });

  journey('is shown what a member changes, before an answer goes out', async (suite) => {
    await clearAgenda(suite);
    const nurse = await suite.visitor({ as: NURSE });
    const booking = await book(nurse, { ...hourAhead(7, '14:00'), language: 'som' });
    const bookings = await AgencyBookingsPage.open(await suite.visitor({ as: LEA }));
    const card = await bookings.beginToConfirm('Somali', 'Interprète 9');
    await changeBooking(nurse, booking, hourAhead(7, '15:15'));
    await card.getByText('Ce rendez-vous vient de changer').waitFor();
    await card
      .getByText(/^Vérifiez avant de répondre\s: l’heure \(avant\s: .* 14\sh\s00\)\.$/)
      .waitFor();
    await card.getByText('15 h 15', { exact: true }).waitFor();
    await lookAt(bookings.visitor, 'agency-booking-changed');
    // The first one only says that they have looked.
    const confirm = card.getByRole('button', { name: 'Confirmer ce rendez-vous' });
    await confirm.click();
    expect(await offerOf(suite, booking.id, PAROLE)).toMatchObject({ state: 'asked' });
    await confirm.click();
    const row = bookings.confirmed('Somali');
    await row.getByText('15 h 15').first().waitFor();
    await row.getByText('Interprète 9').waitFor();

    // Changed after that: asked again, by the name that was given.
    const { version } = await versionOf(suite, booking.id);
    await changeBooking(nurse, { ...booking, version }, { ...hourAhead(7, '16:00') });
    await card.getByText('Modifié depuis votre confirmation').waitFor();
    await card.getByRole('button', { name: 'Confirmer', exact: true }).click();
    expect(await card.getByLabel('Nom ou numéro de l’interprète').inputValue()).toBe(
      'Interprète 9',
    );
    await stepBooking(nurse, booking, 'cancel', await versionOf(suite, booking.id));
    await card.getByText('Annulé : il n’aura pas lieu.').waitFor();
  });

  journey('answers on a screen that missed the news', async (suite) => {
    await clearAgenda(suite);
    const nurse = await suite.visitor({ as: NURSE });
    const booking = await book(nurse, { ...hourAhead(7, '17:00'), language: 'tur' });
    const lea = await suite.visitor({ as: LEA });
    lea.allow(/status of 409/, /ERR_|WebSocket/);
    // The list is read once, and no event comes: the screen shows what was.
    await lea.page.routeWebSocket(/socket\.io/, () => undefined);
    const bookings = await AgencyBookingsPage.open(lea);
    const card = await bookings.beginToConfirm('Turc', 'Mme Demir');
    await suite.db.query(
      `UPDATE booking SET version = version + 1, subject = 'follow_up' WHERE id = $1`,
      [booking.id],
    );
    const confirm = card.getByRole('button', { name: 'Confirmer ce rendez-vous' });
    await confirm.click();
    await card.getByText('l’objet (avant : Consultation).').waitFor();
    await stepBooking(nurse, booking, 'cancel', await versionOf(suite, booking.id));
    await confirm.click();
    await card.getByText('Annulé : il n’aura pas lieu.').waitFor();
    expect(await card.getByLabel('Nom ou numéro de l’interprète').inputValue()).toBe('Mme Demir');
  });

  journey('is told when a deadline comes near, and of a service that is away', async (suite) => {
    await clearAgenda(suite);
    const nurse = await suite.visitor({ as: NURSE });
    const booking = await book(nurse, { ...hourAhead(7, '18:00'), language: 'sqi' });
    const lea = await suite.visitor({ as: LEA });
    lea.allow(/ERR_FAILED|Failed to load/);
    const bookings = await AgencyBookingsPage.open(lea);
    const card = bookings.card('Albanais');
    await card.getByText(/^À répondre avant/).waitFor();
    const soon = addSeconds(new SystemClock().now(), 10 * 60);
    await suite.db.query(`UPDATE booking_offer SET answer_by = $2 WHERE booking_id = $1`, [
      ...[booking.id, soon],
    ]);
    await lea.page.reload();
    await card.getByText(/^Urgent\s: à répondre avant .*, dans (9|10)\smin$/).waitFor();

    await lea.page.route('**/api/agency/bookings', (route) => route.abort());
    await lea.page.goto(`${suite.base}/console/historique`);
    await lea.page.goto(`${suite.base}/console/rendez-vous`);
    await lea.reads('Le service ne répond pas.');
    await lookAt(lea, 'agency-bookings-away');
    await lea.page.unroute('**/api/agency/bookings');
    await lea.page.getByRole('button', { name: 'Réessayer' }).click();
    await card.waitFor();
  });
  journey('is called to a page that lies behind others, once and without a ring', async (suite) => {
    await clearAgenda(suite);
    const lea = await suite.visitor({ as: LEA });
    await lea.page.addInitScript(`
      window.told = [];
      window.notes = 0;
      document.hasFocus = () => false;
      window.Notification = class {
        static permission = 'granted';
        constructor(title) { window.told.push(title); }
        close() {}
      };
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (...given) { window.notes += 1; return start.apply(this, given); };
    `);
    await AgencyBookingsPage.open(lea);
    // The browser lets a page sound that was touched.
    await lea.page.getByRole('heading', { level: 1 }).click();
    const doctor = await suite.visitor({ as: DOCTOR });
    await book(doctor, { ...hourAhead(7, '08:00'), language: 'prs' });
    await eventually(async () => {
      expect(await lea.page.title()).toContain('Nouveau rendez-vous à confirmer');
    }, 30);
    await eventually(async () => {
      expect(await lea.page.evaluate('window.told')).toEqual([
        'Nouveau rendez-vous à confirmer\u00a0: Dari',
      ]);
      // Two notes, once: what rings goes on.
      expect(await lea.page.evaluate('window.notes')).toBe(2);
    });
    await lea.page.getByRole('heading', { level: 1 }).click();
    await eventually(async () => {
      expect(await lea.page.title()).toMatch(/^Rendez-vous/);
    });
  });
});

/** Of a booking as it is now, for a member's next step. */
async function versionOf(
  { db }: BrowserSuite,
  bookingId: string,
): Promise<{ version: number; scope: 'one' }> {
  const [row] = await db.query(`SELECT version FROM booking WHERE id = $1`, [bookingId]);
  return { version: row.version, scope: 'one' };
}
