import type { ErrorEntry } from './error-entry.js';

/** What can be wrong with a booking. */
export const bookingErrors = {
  BOOKING_UNKNOWN: {
    status: 404,
    fr: 'Ce rendez-vous n’existe pas.',
    en: 'This booking does not exist.',
  },
  BOOKING_CHANGED: {
    status: 409,
    fr: 'Ce rendez-vous a changé entre-temps. Voici son état actuel : vérifiez-le, puis recommencez si besoin.',
    en: 'This booking has changed meanwhile. Here it is as it is now: check it, then try again if needed.',
  },
  BOOKING_STATE: {
    status: 409,
    fr: 'Ce rendez-vous a changé entre-temps : cette action n’est plus possible.',
    en: 'This booking has changed meanwhile: this action is no longer possible.',
  },
  BOOKING_HOUR_INVALID: {
    status: 422,
    fr: 'Cette date ou cette heure n’existe pas. Choisissez un jour du calendrier et une heure entre 0 h et 23 h 59.',
    en: 'This date or time does not exist. Choose a day of the calendar and a time between 0:00 and 23:59.',
  },
  BOOKING_HOUR_MISSING: {
    status: 422,
    fr: 'Cette heure n’existe pas ce jour-là : les horloges avancent. Choisissez l’heure suivante.',
    en: 'This time does not exist on that day: the clocks go forward. Choose the next one.',
  },
  BOOKING_HOUR_TWICE: {
    status: 422,
    fr: 'Cette heure existe deux fois ce jour-là : les horloges reculent. Dites laquelle.',
    en: 'This time exists twice on that day: the clocks go back. Say which one.',
  },
  BOOKING_SAME_HOUR: {
    status: 422,
    fr: 'C’est déjà l’heure demandée. Confirmez le rendez-vous, ou proposez-en une autre.',
    en: 'This is the time asked for already. Confirm the booking, or offer another time.',
  },
  BOOKING_PAST: {
    status: 422,
    fr: 'Cette heure est déjà passée.',
    en: 'This time is already past.',
  },
  BOOKING_TOO_SOON: {
    status: 422,
    fr: 'C’est trop tôt : votre réseau demande un délai. Pour un besoin immédiat, demandez un interprète maintenant.',
    en: 'This is too soon: your network asks for some notice. If you need somebody at once, request an interpreter now.',
  },
  BOOKING_TOO_FAR: {
    status: 422,
    fr: 'C’est trop loin : votre réseau n’ouvre pas encore les rendez-vous à cette date.',
    en: 'This is too far ahead: your network does not take bookings for that date yet.',
  },
  BOOKING_LENGTH: {
    status: 422,
    fr: 'Cette durée n’est pas possible. Choisissez des quarts d’heure, dans la limite de votre réseau.',
    en: 'This duration is not possible. Choose steps of a quarter of an hour, within your network’s limit.',
  },
  BOOKING_OVERLAPS: {
    status: 409,
    fr: 'Vous avez déjà un rendez-vous à ce moment-là.',
    en: 'You already have a booking at that time.',
  },
  BOOKING_SERIES_EMPTY: {
    status: 422,
    fr: 'Cette série ne contient aucune date : vérifiez sa fin, et les jours fériés.',
    en: 'This series holds no date: check its end, and the holidays.',
  },
  BOOKING_SERIES_LONG: {
    status: 422,
    fr: 'Cette série est trop longue : un an au plus.',
    en: 'This series is too long: a year at most.',
  },
  BOOKING_OFFER_UNKNOWN: {
    status: 404,
    fr: 'Ce rendez-vous n’est pas adressé à votre agence.',
    en: 'This booking was not put to your agency.',
  },
  BOOKING_OFFER_OVER: {
    status: 409,
    fr: 'Il est trop tard pour répondre : ce rendez-vous a changé entre-temps.',
    en: 'It is too late to answer: this booking has changed meanwhile.',
  },
  BOOKING_NOTICE_BEYOND_HORIZON: {
    status: 422,
    fr: 'Avec ce préavis et cet horizon, aucune heure ne pourrait être réservée.',
    en: 'With this notice and this horizon no hour could be booked.',
  },
  NOT_BOOKED: {
    status: 409,
    fr: 'Cet entretien n’a pas été réservé\u00a0: il n’a pas de fin prévue, vous pouvez continuer.',
    en: 'This conversation was not booked: it has no set end, you may go on.',
  },
} as const satisfies Record<string, ErrorEntry>;
