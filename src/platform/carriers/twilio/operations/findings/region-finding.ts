import type { TelephoneSettings } from '../../../../config/telephone-settings.js';
import type { Outcome } from '../../client/outcome.js';
import type { Finding, Words } from '../finding.js';
import { noAnswer } from './no-answer.js';

const REGION: Words = { fr: 'Région', en: 'Region' };

export function regionFinding(outcome: Outcome<string>, { region }: TelephoneSettings): Finding {
  if (outcome.kind !== 'done')
    return {
      ...{ grade: 'attention', about: REGION },
      found: {
        fr: `Twilio ne dit pas à ces jetons où il traite les appels entrants (${noAnswer(outcome).fr})`,
        en: `Twilio doesn’t tell these tokens where it carries incoming calls (${noAnswer(outcome).en})`,
      },
      remedy: {
        fr: `dans la console, vérifiez que le numéro est acheminé vers ${region}`,
        en: `check in the console that the number is routed to ${region}`,
      },
    };
  if (outcome.value === region)
    return {
      ...{ grade: 'ok', about: REGION },
      found: { fr: `appels traités en ${region}`, en: `calls are carried in ${region}` },
    };
  return {
    ...{ grade: 'fault', about: REGION },
    found: {
      fr: `les appels entrants vont en ${outcome.value || '(aucune)'}, pas en ${region}`,
      en: `incoming calls go to ${outcome.value || '(none)'}, not to ${region}`,
    },
    remedy: { fr: 'npm run twilio:setup', en: 'npm run twilio:setup' },
  };
}
