import { askCode, askPin } from './ask-code.js';
import { askGender } from './ask-gender.js';
import { askLanguage, confirmLanguage } from './ask-language.js';
import { askBookingDay } from './booking/ask-day.js';
import { askBookingHour, askWhichHour } from './booking/ask-hour.js';
import { askBookingLength } from './booking/ask-length.js';
import { askBookingLine } from './booking/ask-line.js';
import { checkBooking, warnOfOverlap } from './booking/check.js';
import type { Dialogue, Heard, Move, Place, Talker } from './dialogue.js';
import { askOtherGender, comeBackIn, farewell, offerCallBack, wait } from './wait.js';

/** The table: each place, and what it does with what it hears. */
const TALKERS: Readonly<Record<Place, Talker>> = {
  code: askCode,
  pin: askPin,
  language: askLanguage,
  confirm: confirmLanguage,
  gender: askGender,
  waiting: wait,
  gender_missing: askOtherGender,
  nobody: offerCallBack,
  booking_line: askBookingLine,
  booking_day: askBookingDay,
  booking_hour: askBookingHour,
  booking_clock: askWhichHour,
  booking_length: askBookingLength,
  booking_check: checkBooking,
  booking_overlap: warnOfOverlap,
  returning: comeBackIn,
  over: farewell,
};

/** What follows in a dialogue. Pure: what has to be done is told as an effect, whose answer is heard next. */
export function converse(dialogue: Dialogue, heard: Heard): Move {
  return TALKERS[dialogue.at](dialogue, heard);
}
