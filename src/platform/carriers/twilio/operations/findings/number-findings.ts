import type { TelephoneSettings } from '../../../../config/telephone-settings.js';
import type { Outcome } from '../../client/outcome.js';
import type { Finding, Words } from '../finding.js';
import type { SeenNumber } from '../operations-api.js';
import { noAnswer, TRY_AGAIN } from './no-answer.js';

const NUMBER: Words = { fr: 'Numéro', en: 'Number' };

export function numberFindings(
  outcome: Outcome<SeenNumber | null>,
  { number, region }: TelephoneSettings,
): Finding[] {
  const fault = (found: Words, remedy: Words): Finding[] => [
    { grade: 'fault', about: NUMBER, found, remedy },
  ];
  if (outcome.kind !== 'done') return fault(noAnswer(outcome), TRY_AGAIN);
  const own = outcome.value;
  if (!own)
    return fault(
      { fr: `${number} n’est pas à ce compte`, en: `${number} is not this account’s` },
      {
        fr: 'corrigez TWILIO_NUMBER ou achetez le numéro (docs/telephony.md)',
        en: 'correct TWILIO_NUMBER or buy the number (docs/telephony.md)',
      },
    );
  if (!own.canSpeak || own.receives !== 'voice')
    return fault(
      { fr: `${number} ne prend pas la voix`, en: `${number} doesn’t take voice` },
      {
        fr: 'dans la console, réglez-le sur « Voice », ou achetez-en un autre',
        en: 'set it to “Voice” in the console, or buy another one',
      },
    );
  if (own.overriddenBy)
    return fault(
      {
        fr: `${own.overriddenBy} répond à la place de nos adresses`,
        en: `${own.overriddenBy} answers in the place of our addresses`,
      },
      {
        fr: `dans la console (région ${region}), détachez du numéro cette application ou ce trunk`,
        en: `detach that application or trunk from the number in the console (region ${region})`,
      },
    );
  const found = { fr: `${number}, voix`, en: `${number}, voice` };
  return [{ grade: 'ok', about: NUMBER, found }];
}
