import type { Phrase } from '../../../../platform/carriers/prompts/phrase.js';
import type { BookingOutcome } from '../../../bookings/index.js';
import { languageLabel } from '../../../languages/index.js';
import { type Dialogue, draft, go, hangUp, type Move } from '../dialogue.js';
import { asking, giveUpSaying, inVain } from './common.js';
import { checkQuestion, dayQuestion, overlapQuestion } from './questions.js';
import { takeHour } from './take-hour.js';

/** What was keyed, read back: 1 books it, 2 keys it again. */
export const checkBooking = asking(checkQuestion, (dialogue, heard) => {
  if (heard.kind === 'booking') return conclude(dialogue, heard.outcome);
  if (heard.kind !== 'keys') return undefined;
  if (heard.digits === '1') return book(dialogue, false);
  if (heard.digits === '2') return keyAgain(dialogue);
  return inVain(checkQuestion, dialogue, { key: 'key_unknown' });
});

/** Whether to book beside another booking of theirs. */
export const warnOfOverlap = asking(overlapQuestion, (dialogue, heard) => {
  if (heard.kind === 'booking') return conclude(dialogue, heard.outcome);
  if (heard.kind !== 'keys') return undefined;
  if (heard.digits === '1') return book(dialogue, true);
  if (heard.digits === '2') return keyAgain(dialogue);
  return inVain(overlapQuestion, dialogue, { key: 'key_unknown' });
});

function book(to: Dialogue, overlapAccepted: boolean): Move {
  return { to, effect: { kind: 'book', overlapAccepted } };
}

/** From the day on; the number to call stays. */
function keyAgain(dialogue: Dialogue): Move {
  const { language, dialect, gender, mostMinutes, telephone } = dialogue.booking!;
  const booking = {
    ...{ language, dialect, gender, mostMinutes },
    ...(telephone === undefined ? {} : { telephone }),
  };
  return dayQuestion(go(dialogue, 'booking_day', { booking }), []);
}

function conclude(dialogue: Dialogue, outcome: BookingOutcome): Move {
  switch (outcome.kind) {
    case 'booked':
      return farewell(dialogue, outcome);
    case 'hour':
      return takeHour(dialogue, outcome.hour);
    case 'overlaps': {
      const to = draft(dialogue, { overlaps: outcome.begins });
      return overlapQuestion(go(to, 'booking_overlap'), []);
    }
    case 'refused':
      return outcome.why === 'closed'
        ? giveUpSaying(dialogue, { key: 'booking_given_up' })
        : dayQuestion(go(dialogue, 'booking_day'), [notCovered(dialogue)]);
  }
}

/** The number twice: there is no screen to read it on. */
function farewell(
  dialogue: Dialogue,
  { bookingNumber: number, agencyAsked, bySms }: Extract<BookingOutcome, { kind: 'booked' }>,
): Move {
  return hangUp(
    { ...dialogue, booking: undefined },
    { key: 'booking_made' },
    { key: 'booking_number', params: { number } },
    { key: 'booking_number_again', params: { number } },
    { key: agencyAsked ? 'booking_asked' : 'booking_awaits' },
    { key: bySms ? 'booking_told_by_sms' : 'booking_told_by_mail' },
    { key: 'goodbye' },
  );
}

function notCovered({ booking, locale }: Dialogue): Phrase {
  const language = languageLabel(booking!.language, locale);
  return { key: 'booking_not_covered', params: { language } };
}
