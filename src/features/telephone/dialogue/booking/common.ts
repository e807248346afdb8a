import type { Phrase } from '../../../../platform/carriers/prompts/phrase.js';
import {
  type Dialogue,
  go,
  type Heard,
  inLocale,
  MOST_TRIES,
  type Move,
  type Talker,
} from '../dialogue.js';

/** Asks what a place asks, after some words. */
export type Question = (dialogue: Dialogue, before: readonly Phrase[]) => Move;

/**
 * One question of a booking. Whatever is keyed, an interpreter who is found meanwhile is what the caller called for; `*`
 * gives the booking up.
 * @param hear what becomes of an answer; undefined: it is asked again, and it is nobody's fault
 */
export function asking(
  ask: Question,
  hear: (dialogue: Dialogue, heard: Heard) => Move | undefined,
): Talker {
  return (dialogue, heard) => {
    if (heard.kind === 'truth' && heard.truth.state === 'found')
      return { to: withoutBooking(dialogue), effect: { kind: 'take_leg' } };
    if (heard.kind === 'keys' && heard.digits.includes('*')) return giveUp(dialogue);
    if (heard.kind === 'nothing') return inVain(ask, dialogue, { key: 'nothing_heard' });
    return hear(dialogue, heard) ?? ask(dialogue, []);
  };
}

/** Back to the wait, or to the end of a hunt that found nobody. */
export function giveUp(dialogue: Dialogue): Move {
  return { to: withoutBooking(dialogue), effect: { kind: 'look' } };
}

/** The same with words; what comes next is looked for once they are said. */
export function giveUpSaying(dialogue: Dialogue, ...say: Phrase[]): Move {
  const to = withoutBooking(dialogue);
  return { to, step: { kind: 'say', say: inLocale(say, to) } };
}

/** The answer was none: why, and the question again; the third time there is no booking, and the call goes on. */
export function inVain(ask: Question, dialogue: Dialogue, why: Phrase): Move {
  const tries = dialogue.tries + 1;
  if (tries >= MOST_TRIES) return giveUpSaying(dialogue, why, { key: 'booking_given_up' });
  return ask({ ...dialogue, tries }, [why]);
}

function withoutBooking(dialogue: Dialogue): Dialogue {
  return go(dialogue, 'waiting', { booking: undefined });
}
