import { describe, expect, it } from '@jest/globals';
import type { BookingOutcome, KeyedDay, KeyedHour } from '../../../bookings/index.js';
import { converse } from '../converse.js';
import {
  beginning,
  type BookingDraft,
  type Dialogue,
  type Heard,
  type Move,
  type Place,
} from '../dialogue.js';

const draft: BookingDraft = { language: 'tir', dialect: null, gender: 'either', mostMinutes: 120 };
const whole: BookingDraft = { ...draft, date: '2026-11-24', time: '14:30', minutes: 15 };
const waiting: Dialogue = { ...beginning, at: 'waiting', memberId: 'm', requestId: 'r' };
const at = (place: Place, booking: BookingDraft = whole): Dialogue => ({
  ...waiting,
  at: place,
  booking,
});

const keys = (digits: string): Heard => ({ kind: 'keys', digits });
const day = (day: KeyedDay): Heard => ({ kind: 'booking_day', day });
const hour = (hour: KeyedHour): Heard => ({ kind: 'booking_hour', hour });
const outcome = (outcome: BookingOutcome): Heard => ({ kind: 'booking', outcome });
const begins = (callable: boolean): Heard => ({
  kind: 'booking_begins',
  beginning: { kind: 'may', draft, callable },
});
const fine: KeyedHour = { kind: 'hour', startsAt: new Date('2026-11-24T13:30:00Z') };
const silence: Heard = { kind: 'nothing' };

/** Place, effect or step, and the keys of what is said. */
function told(move: Move): string {
  const what =
    'effect' in move
      ? `do ${move.effect.kind}`
      : `${move.step.kind} ${('say' in move.step ? move.step.say : []).map(({ key }) => key).join(' ')}`;
  return `${move.to.at}: ${what}`;
}
const from = (dialogue: Dialogue, heard: Heard) => told(converse(dialogue, heard));

describe('a booking on the telephone', () => {
  it('asks the day, the hour and the length, one after the other', () => {
    const asked = converse(waiting, begins(true));
    expect(told(asked)).toBe('booking_day: ask ask_booking_day');
    const read = converse(asked.to, keys('2411'));
    expect(read).toMatchObject({ effect: { kind: 'read_day', keys: '2411' } });
    const hours = converse(read.to, day({ kind: 'day', date: '2026-11-24' }));
    expect(told(hours)).toBe('booking_hour: ask ask_booking_hour');
    const looked = converse(hours.to, keys('1430'));
    expect(told(looked)).toBe('booking_hour: do read_hour');
    const length = converse(looked.to, hour(fine));
    expect(told(length)).toBe('booking_length: ask ask_booking_length');
    const check = converse(length.to, keys('1'));
    expect(told(check)).toBe('booking_check: ask booking_check booking_check_keys');
    expect(check.to.booking).toEqual(whole);
    expect(converse(check.to, keys('1'))).toMatchObject({
      effect: { kind: 'book', overlapAccepted: false },
    });
  });

  it('asks for a number first, where that of the call can’t be called', () => {
    const asked = converse(waiting, begins(false));
    expect(told(asked)).toBe('booking_line: ask ask_booking_line');
    for (const wrong of ['0899000000', '15', '056191'])
      expect(from(asked.to, keys(wrong))).toBe(
        'booking_line: ask booking_line_wrong ask_booking_line',
      );
    const { to } = converse(asked.to, keys('0561910001'));
    expect(to).toMatchObject({ at: 'booking_day', booking: { telephone: '+33561910001' } });
    const check = at('booking_check', { ...whole, telephone: '+33561910001' });
    expect(from(check, { kind: 'again' })).toContain('booking_check booking_call_at');
  });

  it('is not begun in a language that nobody knows', () => {
    const mayNot: Heard = {
      kind: 'booking_begins',
      beginning: { kind: 'may_not', why: 'language' },
    };
    expect(from(waiting, mayNot)).toBe('waiting: say booking_needs_language');
    expect(from({ ...waiting, at: 'nobody' }, mayNot)).toBe('waiting: say booking_needs_language');
  });

  it('takes # alone for tomorrow', () => {
    expect(converse(at('booking_day', draft), keys(''))).toMatchObject({
      effect: { kind: 'read_day', keys: '' },
    });
  });

  it.each<[KeyedDay, string]>([
    [{ kind: 'none' }, 'booking_day_none'],
    [{ kind: 'past' }, 'booking_day_past'],
    [{ kind: 'too_far', latest: '2027-02-21' }, 'booking_too_far'],
  ])('asks again for a day that is %j', (wrong, why) => {
    expect(from(at('booking_day', draft), day(wrong))).toBe(
      `booking_day: ask ${why} ask_booking_day`,
    );
  });

  it('asks for four digits where there are fewer', () => {
    const again = 'ask booking_four_digits ask_booking';
    expect(from(at('booking_day', draft), keys('24'))).toBe(`booking_day: ${again}_day`);
    expect(from(at('booking_hour'), keys('930'))).toBe(`booking_hour: ${again}_hour`);
  });

  it.each<[KeyedHour, string]>([
    [{ kind: 'none' }, 'booking_hour: ask booking_hour_none ask_booking_hour'],
    [{ kind: 'past' }, 'booking_hour: ask booking_hour_past ask_booking_hour'],
    [
      { kind: 'too_soon', earliest: { date: '2026-11-24', time: '15:35' } },
      'booking_hour: ask booking_too_soon ask_booking_hour',
    ],
    [
      { kind: 'too_soon', earliest: { date: '2026-11-25', time: '00:15' } },
      'booking_day: ask booking_too_soon ask_booking_day',
    ],
    [{ kind: 'too_far', latest: '2026-11-23' }, 'booking_day: ask booking_too_far ask_booking_day'],
  ])('says what to do about an hour that is %j', (wrong, expected) => {
    expect(from(at('booking_hour'), hour(wrong))).toBe(expected);
    // At the end of a long dialogue, it may have become too late.
    expect(from(at('booking_check'), outcome({ kind: 'hour', hour: wrong }))).toBe(expected);
  });

  it('offers the next hour for one that the clocks jump over', () => {
    const next = { date: '2027-03-28', time: '03:30' };
    const jump = at('booking_hour', { ...draft, date: '2027-03-28', time: '02:30' });
    const asked = converse(jump, hour({ kind: 'missing', next }));
    expect(told(asked)).toBe('booking_clock: ask booking_hour_missing');
    const taken = converse(asked.to, keys('1'));
    expect(taken).toMatchObject({ to: { booking: next }, effect: { kind: 'read_hour' } });
    expect(taken.to.booking!.next).toBeUndefined();
    expect(from(taken.to, hour(fine))).toBe('booking_length: ask ask_booking_length');
    expect(from(asked.to, keys('2'))).toBe('booking_hour: ask ask_booking_hour');
  });

  it.each([
    ['1', 'first'],
    ['2', 'second'],
  ] as const)('asks which of two hours is meant: %s the %s', (key, occurrence) => {
    const fold = at('booking_hour', { ...draft, date: '2027-10-31', time: '02:30' });
    const asked = converse(fold, hour({ kind: 'twice' }));
    expect(told(asked)).toBe('booking_clock: ask booking_hour_twice');
    const chosen = converse(asked.to, keys(key));
    expect(chosen).toMatchObject({
      to: { booking: { occurrence } },
      effect: { kind: 'read_hour' },
    });
    const check = converse(converse(chosen.to, hour(fine)).to, keys('4'));
    expect(told(check)).toContain(`booking_check booking_${occurrence}`);
    expect(check.to.booking).toMatchObject({ occurrence, minutes: 60 });
  });

  it('takes no length beyond what the network allows', () => {
    const short = at('booking_length', { ...draft, mostMinutes: 50 });
    const move = converse(short, keys('4'));
    expect(told(move)).toBe('booking_length: ask booking_length_most ask_booking_length');
    expect(JSON.stringify(move)).toContain('{"minutes":45}');
    expect(from(short, keys('3'))).toContain('booking_check:');
    expect(from(short, keys('5'))).toBe('booking_length: ask key_unknown ask_booking_length');
  });

  it('reads back the gender that was asked for before', () => {
    for (const gender of ['woman', 'man'] as const)
      expect(from(at('booking_check', { ...whole, gender }), { kind: 'again' })).toBe(
        `booking_check: ask booking_check booking_${gender} booking_check_keys`,
      );
  });

  it('is keyed again from the day on, the number to call apart', () => {
    const telephone = '+33561910001';
    const { to } = converse(at('booking_check', { ...whole, telephone }), keys('2'));
    expect(to).toMatchObject({ at: 'booking_day', booking: { ...draft, telephone } });
    expect(to.booking!.date).toBeUndefined();
  });

  it('warns of another booking, and books all the same or another day', () => {
    const begins = { date: '2026-11-24', time: '14:15' };
    const warned = converse(at('booking_check'), outcome({ kind: 'overlaps', begins }));
    expect(told(warned)).toBe('booking_overlap: ask booking_overlap');
    expect(JSON.stringify(warned)).toContain('"params":{"date":"2026-11-24","time":"14:15"}');
    expect(from(warned.to, { kind: 'again' })).toBe('booking_overlap: ask booking_overlap');
    expect(converse(warned.to, keys('1'))).toMatchObject({
      effect: { kind: 'book', overlapAccepted: true },
    });
    expect(from(warned.to, keys('2'))).toBe('booking_day: ask ask_booking_day');
  });

  it('says the number twice, and where it is written', () => {
    const booked = { kind: 'booked', bookingNumber: '412907' } as const;
    const end = (agencyAsked: boolean, bySms: boolean) =>
      from(at('booking_check'), outcome({ ...booked, agencyAsked, bySms }));
    const made = 'over: hang_up booking_made booking_number booking_number_again';
    expect(end(true, true)).toBe(`${made} booking_asked booking_told_by_sms goodbye`);
    expect(end(false, false)).toBe(`${made} booking_awaits booking_told_by_mail goodbye`);
  });

  it('goes back to the day where no agency has the language by then', () => {
    expect(from(at('booking_check'), outcome({ kind: 'refused', why: 'language' }))).toBe(
      'booking_day: ask booking_not_covered ask_booking_day',
    );
    expect(from(at('booking_check'), outcome({ kind: 'refused', why: 'closed' }))).toBe(
      'waiting: say booking_given_up',
    );
  });

  it.each<Place>([
    ...(['booking_line', 'booking_day', 'booking_clock', 'booking_length'] as const),
    ...(['booking_check', 'booking_overlap'] as const),
  ])('is given up with * at %s', (place) => {
    const { to } = converse(at(place, { ...whole, overlaps: whole as never }), keys('*'));
    expect(to).toMatchObject({ at: 'waiting', requestId: 'r' });
    expect(to.booking).toBeUndefined();
  });

  it('is given up with * at the hour, where * ends what is keyed', () => {
    expect(from(at('booking_hour'), keys(''))).toBe('waiting: do look');
  });

  it.each<Place>([
    ...(['booking_line', 'booking_day', 'booking_hour', 'booking_clock'] as const),
    ...(['booking_length', 'booking_check', 'booking_overlap'] as const),
  ])('after three silences at %s the call goes on without it', (place) => {
    let dialogue = at(place, { ...whole, overlaps: { date: '2026-11-24', time: '14:15' } });
    for (let n = 0; n < 2; n += 1) {
      const move = converse(dialogue, silence);
      expect(told(move)).toMatch(new RegExp(`^${place}: ask nothing_heard `));
      dialogue = move.to;
    }
    expect(from(dialogue, silence)).toBe('waiting: say nothing_heard booking_given_up');
  });

  it('makes way for an interpreter who is found, whatever was keyed', () => {
    const found: Heard = { kind: 'truth', truth: { state: 'found' }, key: undefined };
    expect(from(at('booking_check'), found)).toBe('waiting: do take_leg');
  });
});
