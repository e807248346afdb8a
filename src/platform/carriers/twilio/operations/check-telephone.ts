import type { Clock } from '../../../../kernel/clock.js';
import type { Config } from '../../../config/config.js';
import type { Finding } from './finding.js';
import { accountFinding } from './findings/account-finding.js';
import { clockFinding } from './findings/clock-finding.js';
import { limitFindings } from './findings/limit-findings.js';
import { numberFindings } from './findings/number-findings.js';
import { regionFinding } from './findings/region-finding.js';
import { webhookFindings } from './findings/webhook-findings.js';
import { OperationsApi } from './operations-api.js';
import { reachFindings } from './reach.js';
import { differencesOf, wantedSettings } from './wanted-settings.js';

/** No account is named in the settings. */
export const NO_TELEPHONE: Finding = {
  grade: 'fault',
  about: { fr: 'Réglages', en: 'Settings' },
  found: { fr: 'il n’y a pas de téléphone', en: 'there is no telephone' },
  remedy: {
    fr: 'réglez TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKENS et TWILIO_NUMBER (docs/settings.md)',
    en: 'set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKENS and TWILIO_NUMBER (docs/settings.md)',
  },
};

/** Everything that calls depend on and that can be seen from here; nothing is changed. */
export async function checkTelephone(config: Config, clock: Clock): Promise<Finding[]> {
  const { telephone } = config;
  if (!telephone) return [NO_TELEPHONE];
  const api = new OperationsApi(telephone);
  const asked = clock.now();
  const account = await api.fetchAccount();
  const answered = clock.now();
  const findings = [accountFinding(account, telephone)];
  if (account.kind === 'done') {
    const { saidAt } = account.value;
    if (saidAt) findings.push(clockFinding(saidAt, asked, answered));
    const number = await api.fetchNumber();
    findings.push(...numberFindings(number, telephone));
    if (number.kind === 'done' && number.value) {
      const differences = differencesOf(number.value, wantedSettings(config));
      findings.push(...webhookFindings(differences, telephone.fallbackUrl));
      findings.push(regionFinding(await api.fetchVoiceRegion(), telephone));
    }
    findings.push(...limitFindings(await api.listQueueTimes(), telephone));
  }
  findings.push(...(await reachFindings(config)));
  return findings;
}
