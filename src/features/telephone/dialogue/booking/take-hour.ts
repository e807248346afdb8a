import type { Phrase } from '../../../../platform/carriers/prompts/phrase.js';
import type { KeyedHour } from '../../../bookings/index.js';
import { type Dialogue, draft, go, type Move } from '../dialogue.js';
import { inVain } from './common.js';
import { clockQuestion, dayQuestion, hourQuestion, lengthQuestion } from './questions.js';

/** What follows from an hour, be it just keyed, chosen of two, or no longer to be had. */
export function takeHour(dialogue: Dialogue, hour: KeyedHour): Move {
  switch (hour.kind) {
    case 'hour':
      return lengthQuestion(go(dialogue, 'booking_length'), []);
    case 'missing':
      return clockQuestion(go(draft(dialogue, { next: hour.next }), 'booking_clock'), []);
    case 'twice':
      return clockQuestion(go(draft(dialogue, { next: undefined }), 'booking_clock'), []);
    case 'none':
      return again(dialogue, { key: 'booking_hour_none' });
    case 'past':
      return again(dialogue, { key: 'booking_hour_past' });
    case 'too_soon': {
      const { date, time } = hour.earliest;
      const why: Phrase = { key: 'booking_too_soon', params: { date, time } };
      return date > dialogue.booking!.date! ? anotherDay(dialogue, why) : again(dialogue, why);
    }
    case 'too_far':
      return anotherDay(dialogue, { key: 'booking_too_far', params: { date: hour.latest } });
  }
}

/** Another hour of the same day. Elsewhere than at that question it is asked for the first time. */
function again(dialogue: Dialogue, why: Phrase): Move {
  if (dialogue.at === 'booking_hour') return inVain(hourQuestion, dialogue, why);
  return hourQuestion(go(dialogue, 'booking_hour'), [why]);
}

/** The day has no hour left. */
function anotherDay(dialogue: Dialogue, why: Phrase): Move {
  return dayQuestion(go(dialogue, 'booking_day'), [why]);
}
