import type { Phrase } from '../../../../platform/carriers/prompts/phrase.js';
import { type BookingBeginning, type Dialogue, go, type Move } from '../dialogue.js';
import { giveUpSaying } from './common.js';
import { dayQuestion, lineQuestion } from './questions.js';

const WHY_NOT: Readonly<Record<'language' | 'closed', Phrase>> = {
  language: { key: 'booking_needs_language' },
  closed: { key: 'booking_given_up' },
};

/** The booking that takes the place of the wait; the hunt goes on until it stands. */
export function beginBooking(dialogue: Dialogue, beginning: BookingBeginning): Move {
  if (beginning.kind === 'may_not') return giveUpSaying(dialogue, WHY_NOT[beginning.why]);
  const booking = beginning.draft;
  return beginning.callable
    ? dayQuestion(go(dialogue, 'booking_day', { booking }), [])
    : lineQuestion(go(dialogue, 'booking_line', { booking }), []);
}
