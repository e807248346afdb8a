import type fr from '../fr/booking-messages';
import type { TranslationOf } from '../locales';

const en: TranslationOf<typeof fr> = {
  title: 'Messages and reminders',
  lead: 'What you receive about your bookings, and their place in your calendar.',
  choices: {
    title: 'Messages',
    news: 'News',
    newsDetail: 'Received, confirmed, changed, cancelled, no interpreter.',
    day: 'Reminder the day before',
    dayDetail: 'Twenty-four hours before.',
    soon: 'Reminder just before',
    soonDetail: 'A quarter of an hour before.',
    mail: 'E-mail',
    mailAlways: 'E-mail, always',
    sms: 'SMS',
    number: 'SMS go to the mobile number of the booking. Without a mobile number none is sent.',
    saved: 'Saved.',
  },
  feed: {
    title: 'Your calendar',
    why: 'A secret address to which your calendar (Google, Apple, Outlook…) subscribes: your bookings appear in it, move in it and leave it. It says nothing of patients.',
    make: 'Make an address',
    made: 'Address made.',
    address: 'Address to give to your calendar',
    secret: 'It is shown only once. Whoever knows it sees your bookings: do not share it.',
    subscribe: 'Open in the calendar',
    exists: 'There is an address since {{date}}',
    replace: 'Replace the address',
    replaceQuestion: 'Replace the address?',
    revoke: 'Delete the address',
    revokeQuestion: 'Delete the address?',
    revoked: 'Address deleted.',
    dead: 'The present address will lead nowhere: a calendar that subscribed to it receives nothing more.',
  },
};

export default en;
