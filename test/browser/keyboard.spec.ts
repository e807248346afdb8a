import { describe, expect } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { openSuite } from '../support/browser-journey.js';
import { DOCTOR, LEA, PAROLE } from '../support/browser-people.js';
import { ConsolePage } from './pages/console.page.js';
import { ConversationPage } from './pages/conversation.page.js';
import { Keys } from './pages/keys.js';
import { OutboxPage } from './pages/outbox.page.js';
import { RequestPage } from './pages/request.page.js';

const journey = openSuite();

describe('With the keyboard alone', () => {
  journey('a member signs in, asks, talks and rates; an operator answers', async (suite) => {
    // The operator: e-mail, password, and the console.
    const lea = await suite.visitor();
    const operator = new Keys(lea);
    await lea.goto('/connexion/equipe');
    await operator.tabTo(lea.page.getByLabel('Adresse électronique'));
    await operator.type('lea@parole.example');
    await operator.press('Tab');
    await operator.type('demo-parole-2026');
    await operator.press('Enter');
    const console = await ConsolePage.seen(lea, PAROLE);

    // The member: the network by the arrows, the code, and the one-time code where the focus waits.
    const doctor = await suite.visitor();
    const { page } = doctor;
    const member = new Keys(doctor);
    await doctor.goto('/connexion');
    const network = page.getByRole('radio', { name: 'Réseau Garonne Santé' });
    await network.waitFor();
    await member.tabTo(page.getByRole('radio', { checked: true }), 'Shift+Tab');
    await member.press('ArrowDown');
    expect(await network.isChecked()).toBe(false);
    await member.press('ArrowUp');
    expect(await network.isChecked()).toBe(true);
    await member.tabTo(page.getByLabel('Code adhérent', { exact: true }));
    await member.type('41072583');
    await member.press('Enter');
    await member.isAt(page.getByLabel('Code à usage unique'));
    const mailbox = await OutboxPage.open(await suite.visitor());
    await member.type(await mailbox.codeFor(DOCTOR));
    await member.press('Enter');

    // The search has the focus already; an arrow and back, Enter chooses, the call button has the focus.
    await doctor.sees('Quelle langue parle votre patient ?');
    await member.isAt(page.getByRole('combobox', { name: 'Chercher une langue' }));
    await member.type('armen');
    await page.getByRole('option', { name: /Arménien/ }).waitFor();
    await member.press('ArrowDown', 'ArrowUp', 'Enter');
    const call = page.getByRole('button', { name: 'Appeler un interprète en arménien' });
    await member.isAt(call);
    // A wish by the arrows, then back to the button.
    await member.tabTo(page.getByRole('radio', { name: 'Dans la pièce' }), 'Shift+Tab');
    await member.press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'Ailleurs' }).isChecked()).toBe(true);
    await member.tabTo(call);
    const request = await RequestPage.chosen(doctor);
    await request.callBy(() => member.press('Enter'));

    // Refused first, for the doctor to ask again; R, then the reason's number.
    await console.rings('Arménien');
    await operator.press('r');
    await operator.isAt(lea.page.getByRole('button', { name: /Personne pour cette langue/ }));
    await operator.press('4');
    await console.card('Arménien').waitFor({ state: 'detached' });
    await doctor.sees('Aucun interprète cette fois');
    await member.tabTo(page.getByRole('button', { name: 'Réessayer maintenant' }));
    await member.press('Enter');
    await console.rings('Arménien');
    await console.acceptWithKeys('Interprète 214');

    const asked = await ConversationPage.seen(doctor, 'arménien');
    const interprets = await ConversationPage.seen(lea, 'arménien');
    await asked.isTalking();
    await interprets.isTalking();
    await member.press('m');
    await interprets.party('Professionnel de santé').getByText('micro coupé').waitFor();
    await member.press('m');
    await member.tabTo(asked.button('Terminer l’entretien'));
    await member.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Terminer l’entretien ?' });
    await member.tabTo(dialog.getByRole('button', { name: 'Terminer', exact: true }));
    await member.press('Enter');

    await asked.ended();
    const stars = page.getByRole('radio', { name: /^1 sur 5/ });
    await member.tabTo(stars);
    await member.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await doctor.reads('Merci, votre avis est enregistré.');
    await member.tabTo(page.getByRole('button', { name: 'Terminé' }));
    await member.press('Enter');
    await doctor.sees('Quelle langue parle votre patient ?');
    await eventually(async () =>
      expect(await suite.db.query(`SELECT stars FROM rating`)).toEqual([{ stars: 5 }]),
    );
  });

  journey('the content is one key away, and Escape gives a request up', async (suite) => {
    const lea = await suite.visitor({ as: LEA });
    const console = await ConsolePage.open(lea, PAROLE);
    const doctor = await suite.visit(DOCTOR, '/historique');
    const { page } = doctor;
    const keys = new Keys(doctor);
    await doctor.sees('Historique');
    await keys.tabTo(page.getByRole('link', { name: 'Aller au contenu' }));
    await doctor.picture('skip-link');
    await keys.press('Enter');
    await page.locator('main:focus').waitFor();

    const request = await RequestPage.openChosen(doctor, 'ukr');
    await keys.isAt(page.getByRole('button', { name: 'Appeler un interprète en ukrainien' }));
    await request.callBy(() => keys.press('Enter'));
    await console.rings('Ukrainien');
    await keys.press('Escape');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await doctor.expectAccessible();
    // Escape again keeps waiting.
    await keys.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await keys.press('Escape');
    await keys.tabTo(dialog.getByRole('button', { name: 'Annuler la demande' }));
    await keys.press('Enter');
    await doctor.sees('Quelle langue parle votre patient ?');
    await console.card('Ukrainien').waitFor({ state: 'detached' });
  });
});
