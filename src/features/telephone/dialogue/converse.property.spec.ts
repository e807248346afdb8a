import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
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
  fc.string({ unit: fc.constantFrom(...'0123456789*#'), maxLength: 8 }),
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
    case 'take_leg':
      return fc.constantFrom<Heard>({ kind: 'leg_held' }, { kind: 'leg_gone' });
  }
};

const looksFirst = (at: Place) => at === 'waiting' || at === 'gender_missing';

describe('any dialogue', () => {
  it('keeps to its flow, keeps no code, asks nothing of nobody, and ends when nobody answers', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), fc.gen(), (inputs, gen) => {
        let dialogue: Dialogue = beginning;
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
            move = converse(
              dialogue,
              gen(() => answerOf((move as { effect: Effect }).effect)),
            );
          }
          expect(move.step.kind === 'hang_up').toBe(dialogue.at === 'over');
          expect(JSON.stringify(dialogue)).not.toMatch(/\d{5}/);
        };
        step({ kind: 'begin', network: null });
        for (const heard of inputs) {
          if (dialogue.at === 'over') break;
          const key = heard.kind === 'keys' ? heard.digits : undefined;
          const one = gen(() => truth);
          step(looksFirst(dialogue.at) ? { kind: 'truth', truth: one, key } : heard);
        }
        for (let silent = 0; silent < 60 && !looksFirst(dialogue.at); silent += 1)
          step({ kind: 'nothing' });
        expect(looksFirst(dialogue.at) || dialogue.at === 'over').toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
