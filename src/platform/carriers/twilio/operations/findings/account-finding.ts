import type { TelephoneSettings } from '../../../../config/telephone-settings.js';
import type { Outcome } from '../../client/outcome.js';
import type { Finding, Words } from '../finding.js';
import type { SeenAccount } from '../operations-api.js';
import { noAnswer, TRY_AGAIN } from './no-answer.js';

const ACCOUNT: Words = { fr: 'Compte', en: 'Account' };

export function accountFinding(
  outcome: Outcome<SeenAccount>,
  { region }: TelephoneSettings,
): Finding {
  if (outcome.kind !== 'done') {
    const unknown = outcome.kind === 'refused' && outcome.status === 401;
    const remedy = unknown
      ? {
          fr: `mettez en tête de TWILIO_AUTH_TOKENS le jeton du compte pour la région ${region} (chaque région a le sien)`,
          en: `put the account’s token for the region ${region} first in TWILIO_AUTH_TOKENS (each region has its own)`,
        }
      : TRY_AGAIN;
    return { grade: 'fault', about: ACCOUNT, found: noAnswer(outcome), remedy };
  }
  const { status, type } = outcome.value;
  const found = { fr: `état ${status}, type ${type}`, en: `status ${status}, type ${type}` };
  if (status !== 'active')
    return {
      ...{ grade: 'fault', about: ACCOUNT, found },
      remedy: {
        fr: 'voyez la console de Twilio : solde, vérification, suspension',
        en: 'see Twilio’s console: balance, verification, suspension',
      },
    };
  if (type === 'Trial')
    return {
      ...{ grade: 'attention', about: ACCOUNT, found },
      remedy: {
        fr: 'un compte d’essai n’appelle que des numéros vérifiés : passez au compte payant avant d’ouvrir',
        en: 'a trial account calls verified numbers alone: upgrade before opening',
      },
    };
  return { grade: 'ok', about: ACCOUNT, found };
}
