import type { TelephoneSettings } from '../../../../config/telephone-settings.js';
import type { Outcome } from '../../client/outcome.js';
import type { Finding, Words } from '../finding.js';

const PACE: Words = { fr: 'Cadence', en: 'Pace' };
const AT_ONCE: Words = { fr: 'Appels simultanés', en: 'Calls at once' };

/** What a queue of Twilio's says of our pace: the API tells neither of the account's limits. */
export function limitFindings(
  queueTimes: Outcome<number[]>,
  { callsPerSecond, callsAtOnce }: TelephoneSettings,
): Finding[] {
  const queued =
    queueTimes.kind === 'done' ? queueTimes.value.filter((seconds) => seconds >= 1) : [];
  const setting = {
    fr: `${callsPerSecond} par seconde ici`,
    en: `${callsPerSecond} a second here`,
  };
  const pace: Finding =
    queued.length > 0
      ? {
          ...{ grade: 'attention', about: PACE },
          found: {
            fr: `${setting.fr} ; Twilio a retenu ${queued.length} des derniers appels, jusqu’à ${Math.ceil(Math.max(...queued))} s`,
            en: `${setting.en}; Twilio held back ${queued.length} of the latest calls, by up to ${Math.ceil(Math.max(...queued))} s`,
          },
          remedy: {
            fr: 'baissez TWILIO_CALLS_PER_SECOND, ou relevez la limite dans la console (Voice, Settings)',
            en: 'lower TWILIO_CALLS_PER_SECOND, or raise the limit in the console (Voice, Settings)',
          },
        }
      : {
          ...{ grade: callsPerSecond > 1 ? 'attention' : 'ok', about: PACE },
          found: {
            fr: `${setting.fr} ; l’API ne dit pas la limite du compte (1 au départ)`,
            en: `${setting.en}; the API doesn’t tell the account’s limit (1 at first)`,
          },
          ...(callsPerSecond > 1
            ? {
                remedy: {
                  fr: 'comparez avec la console (Voice, Settings)',
                  en: 'compare with the console (Voice, Settings)',
                },
              }
            : {}),
        };
  return [
    pace,
    {
      ...{ grade: 'attention', about: AT_ONCE },
      found: {
        fr: `${callsAtOnce} ici ; l’API ne dit pas la limite du compte (2 ou 3 pour un compte neuf)`,
        en: `${callsAtOnce} here; the API doesn’t tell the account’s limit (2 or 3 for a new one)`,
      },
      remedy: {
        fr: 'vérifiez que le profil d’entreprise (Trust Hub) est approuvé ; sinon baissez TWILIO_CALLS_AT_ONCE',
        en: 'check that the business profile (Trust Hub) is approved; if not, lower TWILIO_CALLS_AT_ONCE',
      },
    },
  ];
}
