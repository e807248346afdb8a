import { describe, expect, it } from '@jest/globals';
import type { AgencyBookingsView, AgencyBookingView } from '../../../api/agency-bookings';
import { localDateOf, localTimeOf } from '../../../format/local-date';
import { agendaOf } from './rules/agenda';
import { newsOf } from './rules/booking-news';
import { deadlineOf, spanParts } from './rules/deadline';
import { howEnded } from './rules/how-ended';
import { cardsOf } from './rules/kept-cards';
import { placeBooking } from './rules/place-booking';
import { whatChanged } from './rules/what-changed';
import { nextWithinTheHour, whatWaits } from './rules/what-waits';
import { whyAsked } from './rules/why-asked';

/** A booking: the boring facts are filled, a test names what it is about. */
function aBooking(given: Partial<AgencyBookingView> = {}): AgencyBookingView {
  return {
    ...{ offerId: 'o1', bookingId: 'b1', version: 1, bookingNumber: '482913', state: 'asked' },
    ...{ reason: null, networkName: 'Réseau d’essai', language: 'tir', dialect: null },
    ...{ gender: 'either', patientPlace: 'room', professionalLine: 'browser', profession: '21' },
    ...{ commune: 'Toulouse', subject: 'consultation', note: null, hasNote: false },
    ...{ wishedInterpreter: null, startsAt: '2026-11-24T13:30:00.000Z' },
    ...{ endsAt: '2026-11-24T14:00:00.000Z', minutes: 30, slots: 1 },
    ...{ askedAt: '2026-11-22T09:00:00.000Z', answerBy: '2026-11-23T13:30:00.000Z' },
    ...{ askedBecause: 'new', proposedStartsAt: null, interpreterLabel: null, talk: null },
    ...{ line: null, now: '2026-11-22T09:00:00.000Z' },
    ...given,
  } as AgencyBookingView;
}

const view = (given: Partial<AgencyBookingsView> = {}): AgencyBookingsView => ({
  ...{ asked: [], proposed: [], confirmed: [], recent: [] },
  now: '2026-11-22T09:00:00.000Z',
  ...given,
});
const at = (iso: string) => Date.parse(iso);
const minute = 60_000;

describe('the deadline of an answer', () => {
  const answerBy = '2026-11-23T13:30:00.000Z';
  it.each([
    [61, 'calm'],
    [60, 'calm'],
    [59, 'soon'],
    [15, 'soon'],
    [14.99, 'urgent'],
    [0.01, 'urgent'],
    [0, 'over'],
    [-5, 'over'],
  ])('%d minutes before it is %s', (minutes, urgency) => {
    expect(deadlineOf(answerBy, at(answerBy) - minutes * minute).urgency).toBe(urgency);
  });

  it.each([
    [-1, { days: 0, hours: 0, minutes: 0, seconds: 0 }],
    [59_999, { days: 0, hours: 0, minutes: 0, seconds: 59 }],
    [25 * minute + 59_000, { days: 0, hours: 0, minutes: 25, seconds: 0 }],
    [190 * minute, { days: 0, hours: 3, minutes: 10, seconds: 0 }],
    [(2 * 24 * 60 + 4 * 60 + 59) * minute, { days: 2, hours: 4, minutes: 0, seconds: 0 }],
  ])('%d ms are said in two units at most, never more than is left', (millis, parts) => {
    expect(spanParts(millis)).toEqual(parts);
  });
});

describe('a booking that changes under the operator’s eyes', () => {
  it('tells what changed', () => {
    const before = aBooking();
    const after = aBooking({
      ...{ startsAt: '2026-11-24T14:00:00.000Z', slots: 2, gender: 'woman', dialect: 'x' },
      ...{ professionalLine: 'telephone', wishedInterpreter: 'Mme Selam' },
    });
    expect(whatChanged(before, after)).toEqual([
      ...['hour', 'length', 'language', 'gender', 'line', 'interpreter'],
    ]);
  });

  it('says nothing of what an operator does not go by', () => {
    const after = aBooking({ offerId: 'o2', version: 9, hasNote: true, answerBy: '2026-11-23' });
    expect(whatChanged(aBooking(), after)).toEqual([]);
  });
});

describe('how a booking ended for an agency', () => {
  it.each([
    ['confirmed', null, 'asked', 'confirmedHere'],
    ['confirmed', null, 'confirmed', 'begun'],
    ['proposed', null, 'asked', 'proposedHere'],
    ['refused', 'no_interpreter', 'asked', 'refused'],
    ['refused', 'hour_declined', 'asked', 'hourDeclined'],
    ['refused', 'member_silent', 'asked', 'hourLapsed'],
    ['silent', 'no_answer', 'asked', 'silent'],
    ['handed_back', 'mistake', 'confirmed', 'handedBack'],
    ['withdrawn', 'cancelled', 'confirmed', 'cancelled'],
    ['withdrawn', 'changed', 'confirmed', 'changed'],
    ['withdrawn', 'hour_came', 'asked', 'begun'],
    ['withdrawn', 'missed', 'confirmed', 'missed'],
    ['withdrawn', 'something new', 'asked', 'gone'],
    ['asked', null, 'asked', 'gone'],
  ] as const)('%s, %s: while it was %s: %s', (state, reason, was, ending) => {
    expect(howEnded({ state, reason }, was)).toBe(ending);
  });
});

describe('a booking in the agency’s lists', () => {
  const first = aBooking({ offerId: 'o1', bookingId: 'b1', answerBy: '2026-11-23T08:00:00.000Z' });
  const second = aBooking({ offerId: 'o2', bookingId: 'b2', answerBy: '2026-11-23T09:00:00.000Z' });

  it('goes to the list of its state, in that list’s order', () => {
    const later = aBooking({ offerId: 'o3', state: 'confirmed' });
    const before = view({ asked: [first, second], confirmed: [later] });
    const confirmed = {
      ...{ ...first, state: 'confirmed' as const, startsAt: '2026-11-23T10:00:00.000Z' },
    };
    const after = placeBooking(before, confirmed);
    expect(after.asked).toEqual([second]);
    expect(after.confirmed).toEqual([confirmed, later]);
  });

  it('stays in place, changed', () => {
    const changed = { ...second, version: 2 };
    expect(placeBooking(view({ asked: [first, second] }), changed).asked).toEqual([first, changed]);
  });

  it('goes to the head of what ended', () => {
    const ended = { ...first, state: 'silent' as const };
    const after = placeBooking(view({ asked: [first], recent: [second] }), ended);
    expect([after.asked, after.recent]).toEqual([[], [ended, second]]);
  });
});

describe('the cards that somebody is busy with', () => {
  const mine = aBooking({ offerId: 'o1', bookingId: 'b1' });
  const touched = new Map([['b1', mine]]);

  it('stay when they leave the list, as they are then, in their place', () => {
    const confirmed = aBooking({
      ...{ state: 'confirmed', interpreterLabel: 'Mme Selam', answerBy: '2026-11-30' },
    });
    const later = aBooking({
      ...{ offerId: 'o2', bookingId: 'b2', answerBy: '2026-11-24T00:00:00.000Z' },
    });
    const cards = cardsOf(view({ asked: [later], confirmed: [confirmed] }), 'asked', touched);
    expect(cards.map(({ booking, over }) => [booking.bookingId, booking.state, over])).toEqual([
      ['b1', 'confirmed', true],
      ['b2', 'asked', false],
    ]);
    expect(cards[0]!.booking.interpreterLabel).toBe('Mme Selam');
  });

  it('stay as they were seen where nothing is known of them any more', () => {
    expect(cardsOf(view(), 'asked', touched)).toEqual([{ booking: mine, over: true }]);
  });

  it('go on with the new offer where the booking is asked about anew', () => {
    const anew = aBooking({ offerId: 'o9', askedBecause: 'changed' });
    const old = aBooking({ state: 'withdrawn', reason: 'changed' });
    expect(cardsOf(view({ asked: [anew], recent: [old] }), 'asked', touched)).toEqual([
      { booking: anew, over: false },
    ]);
  });
});

describe('the agenda', () => {
  it('is by the network’s days, across midnight in another zone', () => {
    const entries = [
      '2026-11-23T22:45:00.000Z',
      '2026-11-23T23:15:00.000Z',
      '2026-11-24T13:30:00.000Z',
    ];
    const days = agendaOf(entries.map((startsAt) => ({ booking: { startsAt } })));
    expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
      ['2026-11-23', 1],
      ['2026-11-24', 2],
    ]);
  });

  it('gives a local date and time as fields take them', () => {
    expect([
      localDateOf('2026-07-01T22:05:00.000Z'),
      localTimeOf('2026-07-01T22:05:00.000Z'),
    ]).toEqual(['2026-07-02', '00:05']);
  });
});

describe('what waits', () => {
  const soon = aBooking({ offerId: 'o1', answerBy: '2026-11-22T10:00:00.000Z' });
  const later = aBooking({ offerId: 'o2', answerBy: '2026-11-22T12:00:00.000Z' });
  const unnamed = aBooking({ state: 'confirmed', startsAt: '2026-11-22T11:00:00.000Z' });
  const named = aBooking({ ...unnamed, offerId: 'o3', interpreterLabel: 'Interprète 7' });

  it('counts what can still be answered, and confirmed hours without a name', () => {
    const all = view({ asked: [soon, later], confirmed: [unnamed, named] });
    expect(whatWaits(all, at('2026-11-22T09:00:00.000Z'))).toEqual({
      ...{ asked: 2, answerBy: soon.answerBy, unnamed: 1 },
    });
    expect(whatWaits(all, at('2026-11-22T10:00:00.000Z'))).toEqual({
      ...{ asked: 1, answerBy: later.answerBy, unnamed: 1 },
    });
    expect(whatWaits(undefined, 0)).toEqual({ asked: 0, answerBy: null, unnamed: 0 });
  });

  it.each([
    ['2026-11-22T09:59:59.000Z', false],
    ['2026-11-22T10:00:00.000Z', true],
    ['2026-11-22T10:59:59.000Z', true],
    ['2026-11-22T11:00:00.000Z', false],
  ])('knows the next one within the hour: at %s %s', (now, found) => {
    expect(nextWithinTheHour(view({ confirmed: [unnamed] }), at(now)) !== undefined).toBe(found);
  });
});

describe('what makes itself heard', () => {
  const now = at('2026-11-22T09:00:00.000Z');
  const calm = aBooking({ offerId: 'calm', answerBy: '2026-11-22T10:00:00.000Z' });
  const urgent = aBooking({ offerId: 'urgent', answerBy: '2026-11-22T09:10:00.000Z' });
  const kinds = (news: ReturnType<typeof newsOf>['news']) =>
    news.map(({ kind, booking }) => `${kind} ${booking.offerId}`);

  it('is nothing at the first look', () => {
    expect(newsOf(null, [calm, urgent], now).news).toEqual([]);
  });

  it('is what came since, once', () => {
    const { told } = newsOf(null, [calm], now);
    const second = newsOf(told, [calm, urgent], now);
    expect(kinds(second.news)).toEqual(['arrived urgent']);
    expect(newsOf(second.told, [calm, urgent], now).news).toEqual([]);
  });

  it('is a deadline that comes near, once', () => {
    const { told } = newsOf(null, [calm], now);
    const later = now + 50 * minute;
    const second = newsOf(told, [calm], later);
    expect(kinds(second.news)).toEqual(['urgent calm']);
    expect(newsOf(second.told, [calm], later + minute).news).toEqual([]);
  });
});

describe('why an agency is asked', () => {
  const changed = aBooking({ offerId: 'o2', askedBecause: 'changed' });
  const former = aBooking({ state: 'withdrawn', reason: 'changed', interpreterLabel: 'Mme Selam' });

  it('knows its own former confirmation', () => {
    expect(whyAsked(changed, [former])).toEqual({
      ...{ because: 'changedHere', formerInterpreter: 'Mme Selam' },
    });
    expect(whyAsked(changed, [])).toEqual({ because: 'changed', formerInterpreter: null });
    expect(whyAsked(changed, [{ ...former, bookingId: 'other' }]).because).toBe('changed');
  });

  it('knows whether it gave the booking back itself', () => {
    const back = aBooking({ offerId: 'o2', askedBecause: 'handed_back' });
    expect(whyAsked(back, []).because).toBe('handedBack');
    const own = { ...former, state: 'handed_back' as const, reason: 'interpreter_ill' };
    expect(whyAsked(back, [own])).toEqual({
      ...{ because: 'handedBackHere', formerInterpreter: null },
    });
  });
});
