import type { Place } from './dialogue.js';

/**
 * Where each place may lead: the flow of a call that came in, as docs/telephony.md draws it. The property test walks
 * dialogues at random and finds them keep to it.
 */
export const dialogueFlow: Readonly<Record<Place, readonly Place[]>> = {
  code: ['code', 'pin', 'language', 'over'],
  pin: ['pin', 'code', 'language', 'over'],
  language: ['language', 'confirm', 'gender', 'waiting', 'over'],
  confirm: ['confirm', 'language', 'gender', 'over'],
  gender: ['gender', 'language', 'waiting', 'over'],
  waiting: [
    'waiting',
    'gender_missing',
    'nobody',
    'booking_line',
    'booking_day',
    'returning',
    'language',
    'over',
  ],
  gender_missing: ['gender_missing', 'waiting', 'nobody', 'returning', 'over'],
  nobody: ['nobody', 'booking_line', 'booking_day', 'waiting', 'over'],
  booking_line: ['booking_line', 'booking_day', 'waiting'],
  booking_day: ['booking_day', 'booking_hour', 'waiting'],
  booking_hour: ['booking_hour', 'booking_day', 'booking_clock', 'booking_length', 'waiting'],
  booking_clock: ['booking_clock', 'booking_day', 'booking_hour', 'booking_length', 'waiting'],
  booking_length: ['booking_length', 'booking_check', 'waiting'],
  booking_check: [
    'booking_check',
    'booking_day',
    'booking_hour',
    'booking_clock',
    'booking_length',
    'booking_overlap',
    'waiting',
    'over',
  ],
  booking_overlap: [
    'booking_overlap',
    'booking_day',
    'booking_hour',
    'booking_clock',
    'booking_length',
    'waiting',
    'over',
  ],
  returning: ['returning', 'over'],
  over: ['over'],
};
