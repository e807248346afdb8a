import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BookingOutcome, KeyedDay, KeyedHour } from '../../bookings/index.js';
import { languageCatalogue } from '../../languages/index.js';
import { converse } from './converse.js';
import { beginning, type Dialogue, type Effect, type Heard, type Place } from './dialogue.js';
import { dialogueFlow } from './flow.js';

const truth = fc.oneof(
  fc.record({ state: fc.constantFrom('asking_gender', 'found', 'nobody', 'over') } as const),
  fc.record({
    state: fc.constant('looking' as const),
    agency: fc.option(fc.record({ name: fc.string(), position: fc.integer({ min: 1, max: 9 }) }), {
      nil: undefined,
    }),
  }),
);
const digits = fc.oneof(
  fc.constantFrom('', '*', '#', '0', '1', '2', '3', '7', '40', '9999', '12345674'),
  fc.constantFrom('3', '2411', '1430', '1', '0561910001'),
  fc.string({ unit: fc.constantFrom(...'0123456789*#'), maxLength: 8 }),
);
const at = { date: '2026-11-24', time: '14:30' };
const draft = { language: 'tir', dialect: null, gender: 'either', mostMinutes: 50 } as const;
const keyedHour = fc.constantFrom<KeyedHour>(
  { kind: 'hour', startsAt: new Date('2026-11-24T13:30:00Z') },
  { kind: 'none' },
  { kind: 'missing', next: at },
  { kind: 'twice' },
  { kind: 'past' },
  { kind: 'too_soon', earliest: at },
  { kind: 'too_soon', earliest: { ...at, date: '2026-11-25' } },
  { kind: 'too_far', latest: '2027-02-21' },
);
const person: fc.Arbitrary<Heard> = fc.oneof(
  digits.map((keyed): Heard => ({ kind: 'keys', digits: keyed })),
  fc.record({
    kind: fc.constant('spoken' as const),
    guess: fc.option(
      fc.record({ language: fc.constantFrom(...languageCatalogue), sure: fc.boolean() }),
      { nil: undefined },
    ),
  }),
  fc.constantFrom<Heard>({ kind: 'nothing' }, { kind: 'again' }),
);

/** What an effect may answer. */
const answerOf = (effect: Effect): fc.Arbitrary<Heard> => {
  switch (effect.kind) {
    case 'identify':
      return fc.constantFrom<Heard>(
        { kind: 'identified', who: { kind: 'member', memberId: 'm' } },
        { kind: 'identified', who: { kind: 'wrong' } },
        { kind: 'identified', who: { kind: 'pin', candidate: 'm', taken: ['t'] } },
        { kind: 'identified', who: { kind: 'pin', candidate: null, taken: [] } },
        { kind: 'identified', who: { kind: 'slip' } },
        { kind: 'identified', who: { kind: 'too_many' } },
      );
    case 'confirm_pin':
      return fc.constantFrom<Heard>(
        { kind: 'identified', who: { kind: 'wrong' } },
        { kind: 'identified', who: { kind: 'too_many' } },
        ...(effect.candidate === null
          ? []
          : [{ kind: 'identified', who: { kind: 'member', memberId: 'm' } } as const]),
      );
    case 'resume':
      return fc.constantFrom<Heard>(
        { kind: 'no_request' },
        { kind: 'at_screen' },
        { kind: 'has_request', requestId: 'r' },
      );
    case 'open':
      return fc.constantFrom<Heard>(
        { kind: 'opening', opening: { kind: 'opened', requestId: 'r', usualSeconds: 40 } },
        { kind: 'opening', opening: { kind: 'opened', requestId: 'r' } },
        { kind: 'opening', opening: { kind: 'refused', why: 'language' } },
        { kind: 'opening', opening: { kind: 'refused', why: 'closed' } },
        { kind: 'has_request', requestId: 'r' },
      );
    case 'cancel':
    case 'answer_gender':
      return fc.constant({ kind: 'done' });
    case 'call_back':
      return fc.boolean().map((promised): Heard => ({ kind: 'call_back', promised }));
    case 'look':
      return truth.map((one): Heard => ({ kind: 'truth', truth: one, key: undefined }));
    case 'begin_booking':
      return fc.oneof(
        fc.boolean().map((callable): Heard => ({
          kind: 'booking_begins',
          beginning: { kind: 'may', draft, callable },
        })),
        fc
          .constantFrom('language' as const, 'closed' as const)
          .map((why): Heard => ({ kind: 'booking_begins', beginning: { kind: 'may_not', why } })),
      );
    case 'read_day':
      return fc
        .constantFrom<KeyedDay>(
          { kind: 'day', date: '2026-11-24' },
          { kind: 'none' },
          { kind: 'past' },
          { kind: 'too_far', latest: '2027-02-21' },
        )
        .map((day) => ({ kind: 'booking_day', day }));
    case 'read_hour':
      return keyedHour.map((hour) => ({ kind: 'booking_hour', hour }));
    case 'book':
      return fc
        .oneof(
          keyedHour.map((hour): BookingOutcome => ({ kind: 'hour', hour })),
          fc.constantFrom<BookingOutcome>(
            { kind: 'booked', bookingNumber: '412907', agencyAsked: true, bySms: true },
            { kind: 'booked', bookingNumber: '412907', agencyAsked: false, bySms: false },
            { kind: 'overlaps', begins: at },
            { kind: 'refused', why: 'language' },
            { kind: 'refused', why: 'closed' },
          ),
        )
        .map((outcome) => ({ kind: 'booking', outcome }));
    case 'take_leg':
      return fc.constantFrom<Heard>({ kind: 'leg_held' }, { kind: 'leg_gone' });
  }
};

/** From the greeting, or from further on: few random walks would come so far. */
const known = { ...beginning, memberId: 'm', language: 'tir', requestId: 'r', requests: 1 };
const starts = fc.constantFrom<Dialogue>(
  beginning,
  { ...known, at: 'waiting' },
  { ...known, at: 'booking_hour', booking: { ...draft, date: at.date } },
  { ...known, at: 'booking_check', booking: { ...draft, ...at, minutes: 15 } },
);

const looksFirst = (at: Place) => at === 'waiting' || at === 'gender_missing';

describe('any dialogue', () => {
  it('keeps to its flow, keeps no code, asks nothing of nobody, and ends when nobody answers', () => {
    fc.assert(
      fc.property(starts, fc.array(person, { maxLength: 30 }), fc.gen(), (start, inputs, gen) => {
        let dialogue: Dialogue = start;
        const step = (heard: Heard): void => {
          let move = converse(dialogue, heard);
          for (let effects = 0; ; effects += 1) {
            expect(effects).toBeLessThan(8);
            expect(dialogueFlow[dialogue.at]).toContain(move.to.at);
            dialogue = move.to;
            if (!('effect' in move)) break;
            if (!['identify', 'confirm_pin'].includes(move.effect.kind))
              expect(dialogue.memberId).toBe('m');
            if (move.effect.kind === 'open') expect(dialogue.language).toBeDefined();
            if (move.effect.kind === 'book')
              expect(dialogue.booking).toMatchObject({
                ...{ date: expect.any(String), time: expect.any(String) },
                minutes: expect.any(Number),
              });
            move = converse(
              dialogue,
              gen(() => answerOf((move as { effect: Effect }).effect)),
            );
          }
          expect(move.step.kind === 'hang_up').toBe(dialogue.at === 'over');
          // The one number that may be kept is the caller's own, to be called at a booked hour.
          const { booking, ...rest } = dialogue;
          const kept = { ...rest, booking: { ...booking, telephone: undefined } };
          expect(JSON.stringify(kept)).not.toMatch(/\d{5}/);
          expect(booking !== undefined).toBe(dialogue.at.startsWith('booking_'));
          if (move.step.kind !== 'hang_up') expect(move.step.say.length).toBeLessThan(8);
        };
        if (start === beginning) step({ kind: 'begin', network: null });
        for (const heard of inputs) {
          if (dialogue.at === 'over') break;
          const key = heard.kind === 'keys' ? heard.digits : undefined;
          const one = gen(() => truth);
          const found = { kind: 'truth', truth: { state: 'found' }, key: undefined } as const;
          if (looksFirst(dialogue.at)) step({ kind: 'truth', truth: one, key });
          else if (dialogue.at.startsWith('booking_') && one.state === 'found') step(found);
          else step(heard);
        }
        for (let silent = 0; silent < 60 && !looksFirst(dialogue.at); silent += 1)
          step({ kind: 'nothing' });
        expect(looksFirst(dialogue.at) || dialogue.at === 'over').toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
