import { describe, expect } from '@jest/globals';
import ICAL from 'ical.js';
import { openSuite } from '../support/browser-journey.js';
import { NURSE } from '../support/browser-people.js';
import { eventually } from '../support/eventually.js';
import { survey } from './pages/survey.js';

const journey = openSuite();
const title = { fr: 'Messages et rappels', en: 'Messages and reminders' };

describe('What a member is told of bookings', () => {
  journey('is chosen, and a calendar is subscribed to and cut off', async (suite) => {
    const nurse = await suite.visitor({ as: NURSE });
    const { page } = nurse;
    await nurse.goto('/');
    await page.getByRole('button', { name: 'Compte et réglages' }).click();
    await page.getByRole('link', { name: 'Messages et rappels' }).click();
    const row = (name: string) => page.getByRole('group', { name });
    const day = row('Rappel la veille');
    expect(await day.getByLabel('Courriel').isChecked()).toBe(true);
    expect(await row('Nouvelles').getByLabel('Courriel, toujours').isDisabled()).toBe(true);

    // A tick with the keyboard, one with the mouse, quickly one after the other.
    await day.getByLabel('Courriel').press(' ');
    await row('Rappel juste avant').getByLabel('SMS').click();
    await nurse.reads('Enregistré.');
    await eventually(async () => {
      const rows = await suite.db.query(
        `SELECT day_mail, day_sms, soon_mail, soon_sms, news_sms FROM booking_message_choice`,
      );
      expect(rows).toEqual([
        { day_mail: false, day_sms: false, soon_mail: false, soon_sms: true, news_sms: false },
      ]);
    });
    await page.reload();
    await day.waitFor();
    expect(await day.getByLabel('Courriel').isChecked()).toBe(false);

    await page.getByRole('button', { name: 'Créer une adresse' }).click();
    const address = await page.getByLabel('Adresse à donner à votre agenda').inputValue();
    const feed = new URL(address).pathname;
    for (const scheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await nurse.expectAccessible();
      await nurse.picture(`booking-messages-address-${scheme}`);
    }
    const answer = await fetch(suite.base + feed);
    expect(answer.status).toBe(200);
    expect(new ICAL.Component(ICAL.parse(await answer.text())).name).toBe('vcalendar');
    await survey(nurse, {
      name: 'booking-messages',
      path: '/rendez-vous/messages',
      title,
      ready: (one) => one.getByText(/^(Une adresse existe|There is an address)/),
    });

    await page.getByRole('button', { name: 'Supprimer l’adresse' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer l’adresse' }).click();
    await page.getByRole('button', { name: 'Créer une adresse' }).waitFor();
    expect((await fetch(suite.base + feed)).status).toBe(404);
  });
});
