import type fr from '../fr/booking-settings';
import type { TranslationOf } from '../locales';

const en: TranslationOf<typeof fr> = {
  title: 'What members can book',
  detail:
    'A member books an interpreter for an hour to come. These limits hold for the whole network; what each agency promises is set under Agencies.',
  notice: 'Notice',
  noticeHint: 'Minutes between the booking and its hour, from 0 to 10080 (seven days).',
  noticeMeans: 'At {{time}} one can book from {{first}} on.',
  horizon: 'Horizon',
  horizonHint: 'Days ahead, from 1 to 366.',
  horizonMeans: 'Today one can book until {{last}}.',
  most: 'Longest booking',
  mostHint: 'Minutes in all, for all its patients: a multiple of 15, from 15 to 480.',
  days: 'days',
  fault: {
    noticeMinutes: 'A whole number from 0 to 10080.',
    horizonDays: 'A whole number from 1 to 366.',
    mostMinutes: 'A multiple of 15, from 15 to 480.',
    never: 'With this notice and this horizon no hour could be booked.',
  },
  when: 'Counts from the next booking on. What is booked stays booked.',
  submit: 'Save',
  reset: 'Back to what is saved',
  done: 'The limits of bookings are saved.',
};

export default en;
