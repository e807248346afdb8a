import type { Outcome } from '../../client/outcome.js';
import type { Words } from '../finding.js';

/** Why a request to Twilio brought nothing. */
export function noAnswer(outcome: Exclude<Outcome<unknown>, { kind: 'done' }>): Words {
  if (outcome.kind !== 'refused')
    return {
      fr: 'Twilio n’a pas répondu à temps ou demande d’attendre',
      en: 'Twilio did not answer in time, or asks to wait',
    };
  const { status, code } = outcome;
  return { fr: `refus de Twilio (${status}, ${code})`, en: `Twilio refuses (${status}, ${code})` };
}

export const TRY_AGAIN: Words = {
  fr: 'vérifiez la connexion de cette machine, puis recommencez',
  en: 'check this machine’s connection, then try again',
};
