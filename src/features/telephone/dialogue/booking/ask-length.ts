import { draft, go } from '../dialogue.js';
import { asking, inVain } from './common.js';
import { checkQuestion, lengthQuestion } from './questions.js';

const STEP_MINUTES = 15;
const MINUTES: Readonly<Record<string, number>> = { '1': 15, '2': 30, '3': 45, '4': 60 };

/** How long, within what the network allows. */
export const askBookingLength = asking(lengthQuestion, (dialogue, heard) => {
  if (heard.kind !== 'keys') return undefined;
  const minutes = MINUTES[heard.digits];
  if (!minutes) return inVain(lengthQuestion, dialogue, { key: 'key_unknown' });
  const most = dialogue.booking!.mostMinutes;
  if (minutes > most)
    return inVain(lengthQuestion, dialogue, {
      key: 'booking_length_most',
      params: { minutes: Math.floor(most / STEP_MINUTES) * STEP_MINUTES },
    });
  return checkQuestion(go(draft(dialogue, { minutes }), 'booking_check'), []);
});
