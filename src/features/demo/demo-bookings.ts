import { DateTime } from 'luxon';
import { newId } from '../../kernel/ids.js';
import { PseudoRandom } from './pseudo-random.js';

/** What the bookings of a network are made from. */
export interface BookingPlan {
  networkId: string;
  timeZone: string;
  /** By rank. */
  contracts: { id: string; agencyId: string }[];
  /** Who books, the newcomer's own member first. */
  memberIds: string[];
  seed: number;
}

/** Rows of `booking`, `booking_offer` and `booking_event`. */
export interface BookingRows {
  booking: object[];
  booking_offer: object[];
  booking_event: object[];
}

/** Which languages are booked at which hours, and how many of ten agencies' answers were yes. */
const HABITS = [
  { language: 'tir', weekday: 2, hour: 14, yes: 9 },
  { language: 'tir', weekday: 4, hour: 10, yes: 7 },
  { language: 'rus', weekday: 3, hour: 16, yes: 9 },
  { language: 'prs', weekday: 1, hour: 9, yes: 6 },
  { language: 'som', weekday: 5, hour: 11, yes: 8 },
];
const WEEKS = 12;

/**
 * Three months of bookings, so that the form knows the usual hours; and of the newcomer's member two ahead: one that an
 * agency has confirmed and one that it is asked about.
 */
export function demoBookings(plan: BookingPlan, now: Date): BookingRows {
  const random = new PseudoRandom(plan.seed);
  const today = DateTime.fromJSDate(now, { zone: plan.timeZone }).startOf('day');
  const rows: BookingRows = { booking: [], booking_offer: [], booking_event: [] };
  for (let week = 1; week <= WEEKS; week++)
    for (const { language, weekday, hour, yes } of HABITS) {
      const day = today.minus({ weeks: week }).set({ weekday: weekday as 1 });
      const memberId = random.pick(plan.memberIds.map((id) => [id, 1] as const));
      const state = random.chance(yes / 10) ? 'begun' : 'unmet';
      add(rows, plan, now, {
        memberId,
        language,
        state,
        startsAt: day.set({ hour }),
        number: number(random),
      });
    }
  const [member] = plan.memberIds;
  const next = nextWorkday(today);
  add(rows, plan, now, {
    ...{ memberId: member!, language: 'tir', state: 'confirmed', number: number(random) },
    startsAt: next.set({ hour: 14, minute: 30 }),
  });
  add(rows, plan, now, {
    ...{ memberId: member!, language: 'rus', state: 'asked', number: number(random) },
    startsAt: nextWorkday(next.plus({ days: 5 })).set({ hour: 10 }),
  });
  return rows;
}

function add(
  rows: BookingRows,
  { networkId, contracts }: BookingPlan,
  now: Date,
  booking: {
    memberId: string;
    language: string;
    state: 'begun' | 'unmet' | 'confirmed' | 'asked';
    startsAt: DateTime;
    number: string;
  },
): void {
  const { memberId, language, state, number } = booking;
  const startsAt = booking.startsAt.toUTC();
  const over = state === 'begun' || state === 'unmet';
  const askedAt = over
    ? startsAt.minus({ days: 7 })
    : DateTime.fromJSDate(now).minus({ hours: 1 }).toUTC();
  const [id, [contract]] = [newId(askedAt.toMillis()), contracts];
  const confirmed = state === 'begun' || state === 'confirmed';
  const answerBy = startsAt.minus({ hours: state === 'asked' ? 72 : 24 });
  rows.booking.push({
    ...{ id, network_id: networkId, member_id: memberId, booking_number: number, language, state },
    ...{ gender: 'either', patient_place: 'room', professional_line: 'browser' },
    ...{ subject: 'consultation', if_nobody: 'tell', minutes: 30, slots: 1, round: 1, version: 1 },
    ...{
      calendar_sequence: 0,
      idempotency_key: id,
      reason: state === 'unmet' ? 'not_confirmed' : null,
    },
    ...{ starts_at: startsAt, look_at: state === 'asked' ? answerBy : startsAt },
    ...{ created_at: askedAt, changed_at: askedAt, ended_at: over ? startsAt : null },
  });
  rows.booking_offer.push({
    ...{ id: newId(askedAt.toMillis()), booking_id: id, network_id: networkId },
    ...{ agency_id: contract!.agencyId, contract_id: contract!.id, round: 1, position: 1, rank: 1 },
    ...{ asked_because: 'new', state: confirmed ? 'confirmed' : over ? 'silent' : 'asked' },
    ...{ asked_at: askedAt, answer_by: answerBy, answered_at: confirmed ? askedAt : null },
    ...{ ended_at: over ? startsAt : null, interpreter_label: confirmed ? 'Selam A.' : null },
    talk: confirmed ? 'self' : null,
  });
  const kinds = ['booked', 'agency_asked', ...(confirmed ? ['confirmed'] : [])];
  for (const kind of kinds)
    rows.booking_event.push({
      ...{ id: newId(askedAt.toMillis()), booking_id: id, at: askedAt, kind },
      ...{ who: kind === 'booked' ? 'member' : kind === 'confirmed' ? 'agency' : 'service' },
      agency_id: kind === 'booked' ? null : contract!.agencyId,
    });
}

function number(random: PseudoRandom): string {
  return String(Math.floor(random.next() * 1_000_000)).padStart(6, '0');
}

function nextWorkday(day: DateTime): DateTime {
  const next = day.plus({ days: 1 });
  return next.weekday > 5 ? nextWorkday(next) : next;
}
