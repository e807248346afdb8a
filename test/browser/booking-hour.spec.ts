import { randomUUID } from 'node:crypto';
import { describe, expect } from '@jest/globals';
import { localHourOf } from '../../src/features/bookings/rules/local-hour.js';
import { openSuite } from '../support/browser-journey.js';
import { DOCTOR, LEA } from '../support/browser-people.js';
import type { BrowserSuite } from '../support/browser-suite.js';
import type { Visitor } from '../support/browser-visitor.js';
import { expectToHear } from '../support/browser-voices.js';
import { ConversationPage } from './pages/conversation.page.js';
import { lookAt } from './pages/look-at.js';

const journey = openSuite();

/** Milliseconds that it may take until the booked minute comes. */
const HOUR_COMES = 120_000;

async function post(visitor: Visitor, path: string, data: object): Promise<Record<string, never>> {
  const answer = await visitor.context.request.post(`${visitor.base}/api${path}`, {
    headers: { 'X-Requested-With': 'truchement', 'Idempotency-Key': randomUUID() },
    data,
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Record<string, never>;
}

/** A booking at the next full minute that is 20 s away, confirmed with a link. @returns the link's path */
async function book(suite: BrowserSuite, doctor: Visitor, operator: Visitor): Promise<string> {
  await suite.db.query(`UPDATE network SET booking_notice_minutes = 0`);
  await post(doctor, '/bookings', {
    ...localHourOf(new Date(Math.ceil((Date.now() + 20_000) / 60_000) * 60_000), 'Europe/Paris'),
    ...{ language: 'kat', gender: 'either', minutes: 15, slots: 1, patientPlace: 'room' },
    ...{ professionalLine: 'browser', subject: 'consultation', ifNobody: 'tell' },
  });
  const list = await operator.context.request.get(`${operator.base}/api/agency/bookings`);
  const { asked } = (await list.json()) as {
    asked: { offerId: string; version: number; language: string }[];
  };
  const { offerId, version } = asked.find(({ language }) => language === 'kat')!;
  const confirmed = await post(operator, `/agency/bookings/${offerId}/confirm`, {
    ...{ version, interpreterLabel: 'Nino', talk: 'link' },
  });
  return new URL(confirmed['interpreterLink']!).pathname;
}

describe('A booked hour', () => {
  journey('brings the two together at its second, with their voices', async (suite) => {
    const operator = await suite.visitor({ as: LEA, tone: 440 });
    const doctor = await suite.visit(DOCTOR, '/rendez-vous', { tone: 440 });
    const path = await book(suite, doctor, operator);

    // The interpreter is early, and the page says until when.
    const interpreter = await suite.visitor({ tone: 880 });
    interpreter.allow(/409/);
    await interpreter.goto(path);
    await interpreter.sees('Vous êtes en avance');
    await interpreter.expectAccessible();
    await interpreter.picture('interpreter-early');

    // At the hour both pages go on by themselves.
    const join = interpreter.page.getByRole('button', { name: 'Rejoindre l’entretien' });
    await join.waitFor({ timeout: HOUR_COMES });
    await join.click();
    const interprets = await ConversationPage.seen(interpreter, 'géorgien');
    const asked = await ConversationPage.seen(doctor, 'géorgien');
    await interprets.isTalking();
    await asked.party('Nino').getByText('en ligne').waitFor();
    await expectToHear(doctor, [880]);
    await expectToHear(interpreter, [440]);

    // Its end comes near: the doctor asks for more, the interpreter has the time.
    await suite.db.query(
      `UPDATE request SET booked_until = now() + interval '2 minutes' WHERE mode = 'scheduled' AND state = 'talking'`,
    );
    await suite.db.query(`UPDATE session SET version = version + 1 WHERE state = 'talking'`);
    await doctor.page.getByRole('button', { name: 'Demander 5 minutes de plus' }).click();
    await doctor.reads(/5 minutes de plus sont demandées/);
    await lookAt(doctor, 'booked-end');
    await interpreter.page.getByRole('button', { name: 'D’accord' }).click();
    await interpreter.expectAccessible();
    await doctor.page.getByText(/Le temps réservé se termine/).waitFor({ state: 'hidden' });

    await asked.end();
    await interprets.ended();
    const [entry, ...others] = await suite.entries(asked.sessionId);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ kind: 'session', outcome: 'done', mode: 'scheduled' });
  });
});
