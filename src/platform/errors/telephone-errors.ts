import type { ErrorEntry } from './error-entry.js';

/** What can be wrong with a telephone, a line or a PIN. */
export const telephoneErrors = {
  LINE_NOT_A_NUMBER: {
    status: 422,
    fr: 'Ce n’est pas un numéro de téléphone\u00a0: indiquez les dix chiffres, par exemple 05 36 49 01 01.',
    en: 'This is not a telephone number: give its ten digits, for example 05 36 49 01 01.',
  },
  LINE_NEVER_CALLED: {
    status: 422,
    fr: 'Le service n’appelle ni les numéros courts, ni les 08, ni l’étranger. Indiquez une ligne ordinaire de l’agence.',
    en: 'The service calls no short number, no 08 number and no number abroad. Give an ordinary line of the agency.',
  },
  LINE_IS_OURS: {
    status: 422,
    fr: 'C’est un numéro du service lui-même\u00a0: il s’appellerait. Indiquez la ligne de l’agence.',
    en: 'This is a number of the service itself: it would call itself. Give the agency’s line.',
  },
  TELEPHONE_UNAVAILABLE: {
    status: 409,
    fr: 'Le service n’a pas de téléphone : choisissez de parler dans ce navigateur.',
    en: 'The service has no telephone: choose to talk in this browser.',
  },
  TELEPHONE_INVALID: {
    status: 422,
    fr: 'Ce numéro ne peut pas être appelé. Indiquez un numéro français à dix chiffres, hors 08.',
    en: 'This number can’t be called. Give a French number of ten digits, other than 08.',
  },
  PIN_TOO_EASY: {
    status: 422,
    fr: 'Ce code secret est trop facile à deviner. Évitez quatre fois le même chiffre et les suites comme 1234.',
    en: 'This PIN is too easy to guess. Avoid four times the same digit and runs such as 1234.',
  },
  TELEPHONE_MISSING: {
    status: 422,
    fr: 'Indiquez le numéro où vous rappeler : celui de la demande a été effacé avec elle.',
    en: 'Give the number to call you back at: the request’s was erased with it.',
  },
} as const satisfies Record<string, ErrorEntry>;
