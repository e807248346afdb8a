import { newBookingNumber, newId } from '../../src/kernel/ids.js';
import type { TestApp } from './test-app.js';

/** A booking with its network, member, agency and the one offer made so far. */
export interface BookedScene {
  bookingId: string;
  offerId: string;
  networkId: string;
  agencyId: string;
  contractId: string;
  member: { id: string; networkId: string; cookie: string };
  email: string;
}

interface GivenBooking {
  startsAt: Date;
  state: string;
  offerState: string;
  minutes: number;
  slots: number;
  language: string;
  telephone: string | null;
  answerBy: Date;
  answeredAt: Date | null;
  askedAt: Date;
  version: number;
  calendarSequence: number;
  agencyEmail: string | null;
  locale: 'fr' | 'en';
  note: string | null;
  subject: string;
  proposedStartsAt: Date | null;
  /** To write a further booking of the same people. */
  of: BookedScene;
}

/** Puts a booking into the database as the booking services leave it. */
export async function bookScene(
  app: TestApp,
  given: Partial<GivenBooking> & Pick<GivenBooking, 'startsAt'>,
): Promise<BookedScene> {
  const now = app.clock.now();
  const people = given.of ?? (await addPeople(app, given));
  const bookingId = newId(app.clock.millis());
  const offerId = newId(app.clock.millis());
  const state = given.state ?? 'confirmed';
  await app.db.query(
    `INSERT INTO booking (id, network_id, member_id, booking_number, language, gender, patient_place, professional_line,
       subject, note, if_nobody, starts_at, minutes, slots, state, version, calendar_sequence, look_at, idempotency_key,
       created_at, changed_at)
     VALUES ($1::uuid, $2, $3, $4, $5, 'either', 'room', $6, $7, $8, 'tell', $9, $10, $11, $12, $13, $14, $9, $1::uuid::text, $15, $15)`,
    [
      ...[bookingId, people.networkId, people.member.id, newBookingNumber()],
      ...[given.language ?? 'tir', given.telephone ? 'telephone' : 'browser'],
      ...[given.subject ?? 'medication', given.note ?? null, given.startsAt],
      ...[given.minutes ?? 15, given.slots ?? 1, state, given.version ?? 1],
      ...[given.calendarSequence ?? 0, now],
    ],
  );
  await app.db.query(
    `INSERT INTO booking_offer (id, booking_id, network_id, agency_id, contract_id, round, position, rank, asked_because,
       state, asked_at, answer_by, answered_at, proposed_starts_at, interpreter_label)
     VALUES ($1, $2, $3, $4, $5, 1, 1, 1, 'new', $6, $7, $8, $9, $10, $11)`,
    [
      ...[offerId, bookingId, people.networkId, people.agencyId, people.contractId],
      ...[given.offerState ?? (state === 'confirmed' ? 'confirmed' : 'asked')],
      ...[given.askedAt ?? now, given.answerBy ?? given.startsAt, given.answeredAt ?? now],
      ...[given.proposedStartsAt ?? null, state === 'confirmed' ? 'Selam A.' : null],
    ],
  );
  if (given.telephone)
    await app.db.query(
      `INSERT INTO booking_line (booking_id, party, telephone, locale) VALUES ($1, 'professional', $2, 'fr')`,
      [bookingId, given.telephone],
    );
  return { ...people, bookingId, offerId };
}

async function addPeople(app: TestApp, given: Partial<GivenBooking>) {
  const network = await app.world.network({ name: 'Réseau Garonne' });
  const email = `${newId(app.clock.millis()).slice(-12)}@cabinet.exemple.test`;
  const member = await app.world.member(network.id, { email });
  if (given.locale)
    await app.db.query('UPDATE member SET locale = $2 WHERE id = $1', [member.id, given.locale]);
  const agency = await app.world.agency({ name: 'Agence Midi' });
  await app.db.query('UPDATE agency SET email = $2 WHERE id = $1', [
    agency.id,
    given.agencyEmail === undefined ? 'rdv@agence.exemple.test' : given.agencyEmail,
  ]);
  const contract = await app.world.contract(network.id, agency.id);
  return {
    ...{ networkId: network.id, agencyId: agency.id, contractId: contract.id, member, email },
  };
}
