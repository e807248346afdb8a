import type { Phrase } from '../../../../platform/carriers/prompts/phrase.js';
import type { KeyedDay } from '../../../bookings/index.js';
import { draft, go } from '../dialogue.js';
import { asking, inVain } from './common.js';
import { dayQuestion, hourQuestion } from './questions.js';

const FOUR_DIGITS = /^\d{4}$/;

/** The day: the next one of that date, tomorrow where nothing but `#` is keyed. */
export const askBookingDay = asking(dayQuestion, (dialogue, heard) => {
  switch (heard.kind) {
    case 'keys':
      if (heard.digits !== '' && !FOUR_DIGITS.test(heard.digits))
        return inVain(dayQuestion, dialogue, { key: 'booking_four_digits' });
      return { to: dialogue, effect: { kind: 'read_day', keys: heard.digits } };
    case 'booking_day': {
      const { day } = heard;
      if (day.kind !== 'day') return inVain(dayQuestion, dialogue, whyNot(day));
      return hourQuestion(go(draft(dialogue, { date: day.date }), 'booking_hour'), []);
    }
    default:
      return undefined;
  }
});

function whyNot(day: Exclude<KeyedDay, { kind: 'day' }>): Phrase {
  switch (day.kind) {
    case 'none':
      return { key: 'booking_day_none' };
    case 'past':
      return { key: 'booking_day_past' };
    case 'too_far':
      return { key: 'booking_too_far', params: { date: day.latest } };
  }
}
