import { describe, expect, it } from '@jest/globals';
import { languageById } from '../../languages/index.js';
import { converse } from './converse.js';
import { beginning, type Dialogue, type Heard, type Move } from './dialogue.js';

const member: Dialogue = { ...beginning, at: 'language', memberId: 'm' };
const wanted: Dialogue = { ...member, at: 'gender', language: 'rus' };
const waiting: Dialogue = { ...wanted, at: 'waiting', requestId: 'r', requests: 1, beats: 1 };

const keys = (digits: string): Heard => ({ kind: 'keys', digits });
const said = (id: string, sure: boolean): Heard => ({
  kind: 'spoken',
  guess: { language: languageById(id)!, sure },
});
const wrong: Heard = { kind: 'identified', who: { kind: 'wrong' } };
const looking: Heard = { kind: 'truth', truth: { state: 'looking' }, key: undefined };
const keyed = (key: string): Heard => ({ ...looking, key }) as Heard;

/** Place, effect or step, and the keys of what is said. */
function told(move: Move): string {
  const what =
    'effect' in move
      ? `do ${move.effect.kind}`
      : `${move.step.kind} ${('say' in move.step ? move.step.say : []).map(({ key }) => key).join(' ')}`;
  return `${move.to.at}: ${what}`;
}
const from = (dialogue: Dialogue, heard: Heard) => told(converse(dialogue, heard));

describe('a call that comes in', () => {
  it('greets in the name of its network, where that is known', () => {
    expect(from(beginning, { kind: 'begin', network: 'Réseau' })).toBe(
      'code: ask welcome english_offer ask_code',
    );
    expect(from(beginning, { kind: 'begin', network: null })).toContain('welcome_any');
  });

  it('goes on in English after a star', () => {
    const { to, step } = converse(beginning, keys('')) as Extract<Move, { step: unknown }>;
    expect(to.locale).toBe('en');
    expect('say' in step && step.say.map(({ locale }) => locale)).toEqual(['en']);
  });

  it('gives the code to whoever knows codes, and keeps nothing of it', () => {
    const move = converse(beginning, keys('12345678'));
    expect(move).toMatchObject({ effect: { kind: 'identify', code: '12345678' } });
    expect(JSON.stringify(move.to)).not.toContain('12345678');
  });

  it('ends politely after three codes that were not right', () => {
    let dialogue = beginning;
    const heard: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const move = converse(dialogue, wrong);
      heard.push(told(move));
      dialogue = move.to;
    }
    expect(heard).toEqual([
      'code: ask code_wrong ask_code',
      'code: ask code_wrong ask_code',
      'over: hang_up not_identified',
    ]);
  });

  it('says at once that there were too many attempts', () => {
    const heard: Heard = { kind: 'identified', who: { kind: 'too_many' } };
    expect(from(beginning, heard)).toBe('over: hang_up too_many_attempts');
  });

  it('takes the language by number, or by a sure word, and asks about an unsure one', () => {
    expect(from(member, keys('40'))).toBe('gender: ask ask_gender');
    expect(from(member, said('rus', true))).toBe('gender: ask ask_gender');
    const confirm = converse(member, said('rus', false));
    expect(told(confirm)).toBe('confirm: ask confirm_language');
    expect(converse(confirm.to, keys('1')).to).toMatchObject({ at: 'gender', language: 'rus' });
    expect(from(confirm.to, keys('2'))).toBe('language: ask ask_language');
    expect(from(member, keys('99'))).toBe('language: ask language_unclear ask_language');
  });

  it('asks without a wish of gender after silence', () => {
    expect(converse(wanted, keys('1'))).toMatchObject({
      effect: { kind: 'open', gender: 'woman' },
    });
    expect(converse(wanted, { kind: 'nothing' })).toMatchObject({
      effect: { kind: 'open', gender: 'either' },
    });
  });

  it('tells which agency is asked, and the keys now and then', () => {
    const truth = { state: 'looking', agency: { name: 'Babel', position: 2 } } as const;
    const move = converse(waiting, { kind: 'truth', truth, key: undefined });
    expect(told(move)).toBe('waiting: wait agency_asked');
    expect(from({ ...waiting, beats: 4 }, looking)).toBe('waiting: wait still_waiting wait_keys');
  });

  it('does what the keys of the wait say', () => {
    expect(from(waiting, keyed('1'))).toBe('waiting: do cancel');
    expect(from(waiting, keyed('2'))).toBe('waiting: do call_back');
    expect(from(waiting, keyed('3'))).toBe('waiting: do begin_booking');
    expect(from(waiting, keyed('*'))).toBe('language: do cancel');
    expect(from(waiting, keyed('7'))).toBe('waiting: wait key_unknown wait_keys');
  });

  it('hands over as soon as somebody is found, whatever was keyed', () => {
    const found: Heard = { kind: 'truth', truth: { state: 'found' }, key: '1' };
    expect(from(waiting, found)).toBe('waiting: do take_leg');
  });

  it('tells that nobody was found and offers to call back, or to book', () => {
    const nobody: Heard = { kind: 'truth', truth: { state: 'nobody' }, key: undefined };
    const move = converse(waiting, nobody);
    expect(told(move)).toBe('nobody: ask nobody_found');
    expect(from(move.to, keys('2'))).toBe('nobody: do call_back');
    expect(from(move.to, { kind: 'call_back', promised: true })).toBe(
      'over: hang_up call_back_promised',
    );
    expect(from(move.to, keys('3'))).toBe('nobody: do begin_booking');
    expect(from(move.to, keys('1'))).toBe('over: hang_up goodbye');
  });

  it('asks before it takes another gender', () => {
    const asking: Heard = { kind: 'truth', truth: { state: 'asking_gender' }, key: undefined };
    const { to } = converse(waiting, asking);
    expect(to.at).toBe('gender_missing');
    expect(converse(to, { ...asking, key: '1' } as Heard)).toMatchObject({
      effect: { kind: 'answer_gender', answer: 'either' },
    });
    expect(from(to, looking)).toBe('waiting: wait still_waiting');
  });
});
