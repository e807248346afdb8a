import { readTelephoneNumber } from '../../../../kernel/telephone-number.js';
import { draft, go } from '../dialogue.js';
import { asking, inVain } from './common.js';
import { dayQuestion, lineQuestion } from './questions.js';

/** The number to call at the hour. */
export const askBookingLine = asking(lineQuestion, (dialogue, heard) => {
  if (heard.kind !== 'keys') return undefined;
  const telephone = readTelephoneNumber(heard.digits);
  if (!telephone) return inVain(lineQuestion, dialogue, { key: 'booking_line_wrong' });
  return dayQuestion(go(draft(dialogue, { telephone }), 'booking_day'), []);
});
