import { describe, expect } from '@jest/globals';
import { openSuite } from '../support/browser-journey.js';
import type { BrowserSuite } from '../support/browser-suite.js';
import type { Visitor } from '../support/browser-visitor.js';
import { eventually } from '../support/eventually.js';
import { ADMIN, CANAL, KARIM, LEA, NURSE, PAROLE } from '../support/browser-people.js';
import { AdminPage } from './pages/admin.page.js';
import { ConsolePage } from './pages/console.page.js';
import { lookAt } from './pages/look-at.js';
import { ConversationPage } from './pages/conversation.page.js';
import { OutboxPage } from './pages/outbox.page.js';
import { RequestPage } from './pages/request.page.js';
import { SignInPage } from './pages/sign-in.page.js';
import { TeamSignInPage } from './pages/team-sign-in.page.js';

const journey = openSuite();
const NETWORK = 'Réseau Garonne Santé';
const BARRAU = {
  givenName: 'Lucie',
  familyName: 'Barrau',
  profession: '10',
  email: 'lucie.barrau@garonne.example',
  practice: 'Maison de santé des Minimes',
};
const NAME = 'Lucie Barrau';

async function countMails(suite: BrowserSuite): Promise<number> {
  const [row] = await suite.db.query(
    `SELECT count(*)::int AS count FROM outbox_message WHERE recipient = $1`,
    [BARRAU.email],
  );
  return row.count;
}

/** Signs the new member in on a device of their own, with the one-time code of their mail. */
async function signIn(suite: BrowserSuite, member: Visitor, code: string): Promise<void> {
  const page = await SignInPage.open(member);
  await page.enterCode(code);
  await page.seesOneTimeCode();
  const mailbox = await OutboxPage.open(await suite.visitor());
  await page.enterOneTimeCode(await mailbox.codeFor(BARRAU.email));
  await RequestPage.seen(member);
}

/** On a device that they trust, the code is enough. */
async function signInAgain(member: Visitor, code: string): Promise<void> {
  await (await SignInPage.open(member)).enterCode(code);
  await RequestPage.seen(member);
}

/** The service answers as to any code, but sends no one-time code. */
async function expectUseless(suite: BrowserSuite, code: string): Promise<void> {
  const before = await countMails(suite);
  const page = await SignInPage.open(await suite.visitor());
  await page.enterCode(code);
  await page.seesOneTimeCode();
  await eventually(async () => {
    const [row] = await suite.db.query(
      `SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = 'sign-in.send-one-time-code'`,
    );
    expect(row.count).toBe(0);
  }, 30);
  expect(await countMails(suite)).toBe(before);
}

describe('An admin', () => {
  journey('adds a member, replaces the code, suspends and takes back', async (suite) => {
    const beatrice = await suite.visitor();
    const team = await TeamSignInPage.open(beatrice);
    await team.enter(ADMIN, 'demo-reseau-2026');
    const admin = await AdminPage.seen(beatrice, NETWORK);

    await beatrice.page.getByRole('button', { name: 'Ajouter un adhérent' }).click();
    const submit = beatrice.page.getByRole('button', { name: 'Ajouter et voir le code' });
    await submit.click();
    await beatrice.reads('Corrigez les champs signalés.');
    await beatrice.expectAccessible();
    await beatrice.picture('admin-new-member-faults');
    await admin.fillNewMember(BARRAU);
    await submit.click();

    const code = await admin.shownCode(NAME);
    await beatrice.picture('admin-code');
    // Escape would lose the code: it is shown this once.
    await beatrice.page.keyboard.press('Escape');
    expect(await admin.shownCode(NAME)).toBe(code);
    await admin.closeCode();
    await admin.row(NAME).getByText('Jamais').waitFor();
    const words = await beatrice.page.locator('body').innerText();
    expect(words.replace(/\s/g, '')).not.toContain(code);
    const [kept] = await suite.db.query(
      `SELECT to_jsonb(c)::text AS text FROM personal_code c JOIN member m ON m.id = c.member_id WHERE m.email = $1`,
      [BARRAU.email],
    );
    expect(kept.text).not.toContain(code);

    const member = await suite.visitor();
    // Their open page asks on, and is refused.
    member.allow(/status of 401/);
    await signIn(suite, member, code);

    await admin.decide(NAME, 'Remplacer le code');
    const second = await admin.shownCode(NAME);
    expect(second).not.toBe(code);
    await admin.closeCode();
    await member.goto('/historique');
    await SignInPage.seen(member);
    await expectUseless(suite, code);
    // No device is trusted with a new code.
    await signIn(suite, member, second);

    await admin.decide(NAME, 'Suspendre');
    await admin.row(NAME).getByText('Suspendu').waitFor();
    await beatrice.expectAccessible();
    await beatrice.picture('admin-suspended');
    await member.goto('/historique');
    await SignInPage.seen(member);
    await expectUseless(suite, second);

    await beatrice.page.getByRole('button', { name: 'Annuler cette action' }).click();
    await admin.row(NAME).getByText('Actif').waitFor();
    await signInAgain(member, second);
  });

  journey('watches requests and conversations live, and who was not served', async (suite) => {
    const beatrice = await suite.visitor({ as: ADMIN });
    const admin = await AdminPage.open(beatrice, NETWORK);
    await admin.openLive();
    await beatrice.reads('Aucune demande en cours');
    await beatrice.expectAccessible();
    await beatrice.picture('admin-live-empty');

    const parole = await ConsolePage.open(await suite.visitor({ as: LEA }), PAROLE);
    const canal = await ConsolePage.open(await suite.visitor({ as: KARIM }), CANAL);
    const nurse = await suite.visitor({ as: NURSE });
    const request = await RequestPage.openChosen(nurse, 'hye');
    await request.call();
    const watched = admin.request('Hugo Labat');
    await watched.getByText('Recherche en cours').waitFor();
    await watched
      .getByText(/^Sonne depuis/)
      .first()
      .waitFor();
    await beatrice.expectAccessible();
    await beatrice.picture('admin-live-hunt');
    await beatrice.page.getByRole('tab', { name: /^En direct.*1 demande en cours$/ }).waitFor();
    await parole.refuse('Arménien', 'Personne pour cette langue');
    await watched.getByText('A refusé, aucun interprète libre').waitFor();
    await canal.accept('Arménien', 'Interprète 7', 'self');
    await watched.getByText('En entretien').waitFor();
    await watched.getByText(/^Les Voix du Canal · n°\s\d{3}\s\d{3} · /).waitFor();
    const asked = await ConversationPage.seen(nurse, 'arménien');
    await asked.isTalking();
    await beatrice.expectAccessible();
    await beatrice.picture('admin-live-talk');
    await asked.end();
    await watched.waitFor({ state: 'detached' });

    // Their operator is in no console now, the other one's refuses: nobody serves the next one.
    await nurse.goto('/?langue=tur');
    await request.callButton.waitFor();
    await request.call();
    await parole.refuse('Turc', 'Agence fermée');
    await nurse.sees('Aucun interprète cette fois');
    await beatrice.page
      .getByRole('row')
      .filter({ hasText: 'Turc' })
      .getByText('Hugo Labat')
      .waitFor();
    await beatrice.expectAccessible();
    await beatrice.picture('admin-live-unmet');
  });

  journey('agrees on bookings with an agency, and sets what members may book', async (suite) => {
    const beatrice = await suite.visitor({ as: ADMIN });
    // What the browser says of an address that is none.
    beatrice.allow(/status of 422/);
    const admin = await AdminPage.open(beatrice, NETWORK);
    const { page } = beatrice;
    await admin.openAgencies();
    const agency = admin.agency(PAROLE);
    await agency.getByText('Demandé 5 jours avant ou plus').waitFor();
    await beatrice.expectAccessible();
    await agency.getByRole('button', { name: /^Régler les rendez-vous/ }).click();
    const form = page.getByRole('dialog', { name: /ses rendez-vous$/ });
    const first = form.getByRole('group', { name: 'Règle 1' });
    await first.getByLabel('Réponse au plus tard').fill('121');
    await form.getByRole('button', { name: 'Ajouter une règle' }).click();
    // By keyboard alone: the new row has the focus.
    await page.keyboard.type('24');
    await page.keyboard.press('Tab');
    await page.keyboard.type('6');
    await form.getByLabel('Annulation tardive').fill('dix');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await first.getByText('La réponse serait due avant la demande.').waitFor();
    const third = form.getByRole('group', { name: 'Règle 3' });
    await third.getByText('Une autre règle part du même délai.').waitFor();
    await form.getByText('Un montant de 0 à 1000 euros').waitFor();
    await beatrice.expectAccessible();
    await lookAt(beatrice, 'admin-booking-terms-faults', 'window');
    await first.getByLabel('Réponse au plus tard').fill('96');
    await first.getByText('réponse au plus tard 4 jours avant').waitFor();
    await form.getByRole('button', { name: 'Retirer la règle 3' }).click();
    await form.getByLabel('Annulation tardive').fill('18,50');
    await form.getByLabel('Adresse électronique').fill('rdv@parole');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await form.getByText('Cette adresse n’est pas complète.').waitFor();
    await form.locator('input[type=email]:focus').fill('rdv@parole.example');
    await lookAt(beatrice, 'admin-booking-terms', 'window');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await agency.getByText('rdv@parole.example').waitFor();
    await agency.getByText(/^18,50\s€ ensuite$/).waitFor();
    await beatrice.expectAccessible();
    await lookAt(beatrice, 'admin-booking-terms-saved', 'window');
    const kept = () =>
      suite.db.query(
        `SELECT c.answer_rules, c.late_cancellation_cents, a.email FROM contract c JOIN agency a ON a.id = c.agency_id
         JOIN network n ON n.id = c.network_id WHERE a.name = $1 AND n.name = $2`,
        [PAROLE, NETWORK],
      );
    expect(await kept()).toEqual([
      {
        answer_rules: [
          { aheadHours: 120, beforeHours: 96 },
          { aheadHours: 24, beforeHours: 24 },
        ],
        ...{ late_cancellation_cents: 1850, email: 'rdv@parole.example' },
      },
    ]);
    await page.getByRole('button', { name: 'Annuler cette action' }).click();
    await agency.getByText('Sans frais ensuite').waitFor();
    expect(await kept()).toMatchObject([{ late_cancellation_cents: 0 }]);

    await page.getByRole('tab', { name: 'Rendez-vous' }).click();
    const notice = page.getByLabel('Préavis');
    const horizon = page.getByLabel('Horizon');
    const save = page.getByRole('button', { name: 'Enregistrer' });
    expect(await save.isDisabled()).toBe(true);
    await notice.fill('2880');
    await horizon.fill('1');
    await page.getByLabel('Plus long rendez-vous').fill('50');
    await save.click();
    await page.getByText('aucune heure ne pourrait être réservée').waitFor();
    await page.getByText('Un multiple de 15').waitFor();
    await beatrice.expectAccessible();
    await lookAt(beatrice, 'admin-bookings-faults', 'window');
    await notice.fill('120');
    await horizon.fill('60');
    await page.getByLabel('Plus long rendez-vous').fill('90');
    await save.click();
    await beatrice.reads('Les limites des rendez-vous sont enregistrées.');
    await page.reload();
    expect([await notice.inputValue(), await horizon.inputValue()]).toEqual(['120', '60']);
    await horizon.fill('30');
    await save.click();
    await page.getByRole('button', { name: 'Annuler cette action' }).click();
    await eventually(async () => expect(await horizon.inputValue()).toBe('60'));
  });

  journey('sets an agency’s line, is told what is wrong, and takes it back', async (suite) => {
    const beatrice = await suite.visitor({ as: ADMIN });
    // What the browser says of a refused number.
    beatrice.allow(/status of 422/);
    const admin = await AdminPage.open(beatrice, NETWORK);
    await admin.openAgencies();
    await admin.agency(PAROLE).getByText('Aucune, console seule').waitFor();
    await beatrice.expectAccessible();

    const form = await admin.editLine(PAROLE);
    // By keyboard alone: the field has the focus.
    await beatrice.page.keyboard.type('0899000000');
    await beatrice.page.keyboard.press('Enter');
    await form.getByText('Le service n’appelle ni les numéros courts').waitFor();
    await form.locator('input[type=tel]:focus').fill('01 99 00 00 10');
    await form.getByText('Décrocher suffit').click();
    await form.getByLabel('Touches pour le standard').fill('ww1#x');
    await form.getByLabel('Durée de sonnerie').fill('3');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await form.getByText('Un nombre entier de 5 à 300.').waitFor();
    await beatrice.expectAccessible();
    await lookAt(beatrice, 'admin-line-faults', 'window');
    await form.getByLabel('Touches pour le standard').fill('ww1#');
    await form.getByText('Attend 1 s, puis tape 1, #.').waitFor();
    await form.getByLabel('Durée de sonnerie').fill('45');
    await lookAt(beatrice, 'admin-line', 'window');
    await form.getByRole('button', { name: 'Enregistrer' }).click();

    const agency = admin.agency(PAROLE);
    await agency.getByText('01 99 00 00 10').waitFor();
    await agency.getByText('Décrocher accepte').waitFor();
    await beatrice.reads('Elle compte dès la prochaine recherche');
    await beatrice.expectAccessible();
    await lookAt(beatrice, 'admin-line-saved', 'window');
    const [contract] = await suite.db.query(
      `SELECT line, accepts_by, menu_keys, ring_seconds, stagger_seconds FROM contract WHERE line IS NOT NULL`,
    );
    expect(contract).toEqual({
      ...{ line: '+33199000010', accepts_by: 'answer', menu_keys: 'ww1#' },
      ...{ ring_seconds: 45, stagger_seconds: 12 },
    });

    await beatrice.page.getByRole('button', { name: 'Annuler cette action' }).click();
    await agency.getByText('Aucune, console seule').waitFor();
    await agency.getByText('30 s').waitFor();

    await suite.db.query(`UPDATE contract SET ends_on = '2025-12-31'`);
    await beatrice.goto('/admin?vue=agences');
    await beatrice.reads('Aucune agence sous convention');
    await beatrice.expectAccessible();
    await lookAt(beatrice, 'admin-agencies-empty', 'window');
  });
});
