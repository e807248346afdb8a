import type { Finding, Words } from '../finding.js';
import type { Difference } from '../wanted-settings.js';

const WEBHOOKS: Words = { fr: 'Adresses du numéro', en: 'Number’s addresses' };
const FALLBACK: Words = { fr: 'Secours', en: 'Fallback' };

/** @param differences of the number from what it must be; `fallbackUrl` where the fallback lies */
export function webhookFindings(
  differences: readonly Difference[],
  fallbackUrl: string | undefined,
): Finding[] {
  const isFallback = ({ name }: Difference) => name.startsWith('voiceFallback');
  const finding = (what: Words, wrong: readonly Difference[]): Finding =>
    wrong.length === 0
      ? { grade: 'ok', about: what, found: { fr: 'comme il faut', en: 'as they must be' } }
      : {
          ...{ grade: 'fault', about: what },
          found: {
            fr: `à changer : ${wrong.map(({ name }) => name).join(', ')}`,
            en: `to change: ${wrong.map(({ name }) => name).join(', ')}`,
          },
          remedy: {
            fr: 'npm run twilio:setup',
            en: 'npm run twilio:setup',
          },
        };
  const fallback: Finding = fallbackUrl
    ? finding(FALLBACK, differences.filter(isFallback))
    : {
        ...{ grade: 'attention', about: FALLBACK },
        found: {
          fr: 'aucun document de secours : si le service tombe, qui appelle entend les mots de Twilio',
          en: 'no fallback document: while the service is down, callers hear Twilio’s own words',
        },
        remedy: {
          fr: 'npm run twilio:fallback, hébergez le document ailleurs, réglez TWILIO_FALLBACK_URL',
          en: 'npm run twilio:fallback, host the document elsewhere, set TWILIO_FALLBACK_URL',
        },
      };
  return [
    finding(
      WEBHOOKS,
      differences.filter((one) => !isFallback(one)),
    ),
    fallback,
  ];
}
