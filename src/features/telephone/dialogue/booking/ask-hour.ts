import { type Dialogue, draft, go, type Move } from '../dialogue.js';
import { asking, giveUp, inVain } from './common.js';
import { clockQuestion, hourQuestion } from './questions.js';
import { takeHour } from './take-hour.js';

const FOUR_DIGITS = /^\d{4}$/;

/** The hour, by the clock of the network. `*` ends what is keyed: alone it gives the booking up. */
export const askBookingHour = asking(hourQuestion, (dialogue, heard) => {
  if (heard.kind === 'booking_hour') return takeHour(dialogue, heard.hour);
  if (heard.kind !== 'keys') return undefined;
  const { digits } = heard;
  if (digits === '') return giveUp(dialogue);
  if (!FOUR_DIGITS.test(digits))
    return inVain(hourQuestion, dialogue, { key: 'booking_four_digits' });
  const time = `${digits.slice(0, 2)}:${digits.slice(2)}`;
  return look(draft(dialogue, { time, occurrence: undefined }));
});

/** The next hour instead of one that the clocks jump over, or which of two. */
export const askWhichHour = asking(clockQuestion, (dialogue, heard) => {
  if (heard.kind === 'booking_hour') return takeHour(dialogue, heard.hour);
  if (heard.kind !== 'keys') return undefined;
  const { next } = dialogue.booking!;
  switch (heard.digits) {
    case '1':
      return look(draft(dialogue, next ? { ...next, next: undefined } : { occurrence: 'first' }));
    case '2':
      return next
        ? hourQuestion(go(dialogue, 'booking_hour'), [])
        : look(draft(dialogue, { occurrence: 'second' }));
    default:
      return inVain(clockQuestion, dialogue, { key: 'key_unknown' });
  }
});

function look(to: Dialogue): Move {
  return { to, effect: { kind: 'read_hour' } };
}
