import { accountErrors } from './account-errors.js';
import { callErrors } from './call-errors.js';
import { documentErrors } from './document-errors.js';
import type { ErrorFamily, ErrorWords } from './error-words.js';
import { messageErrors } from './message-errors.js';
import { numberErrors } from './number-errors.js';

/** The codes of Twilio's dictionary that may come of telephone calls and SMS, in our words (https://www.twilio.com/docs/api/errors). */
export const errorCatalogue: ErrorFamily = {
  ...accountErrors,
  ...documentErrors,
  ...numberErrors,
  ...callErrors,
  ...messageErrors,
};

const unknownError: ErrorWords = {
  fr: {
    meaning: 'Nous n’avons pas d’explication de ce code.',
    remedy: 'Twilio l’explique, en anglais, sur sa propre page.',
  },
  en: {
    meaning: 'We have no explanation of this code.',
    remedy: 'Twilio explains it on its own page.',
  },
};

/** What `code` means and what to do; an honest sentence where we don't know. */
export function wordsOfError(code: number): ErrorWords {
  return errorCatalogue[code] ?? unknownError;
}

/** Twilio's own page about `code`. */
export const errorPage = (code: number) => `https://www.twilio.com/docs/api/errors/${code}`;
