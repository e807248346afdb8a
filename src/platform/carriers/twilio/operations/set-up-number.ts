import type { Config } from '../../../config/config.js';
import { isSound, type Finding } from './finding.js';
import { NO_TELEPHONE } from './check-telephone.js';
import { accountFinding } from './findings/account-finding.js';
import { numberFindings } from './findings/number-findings.js';
import { regionFinding } from './findings/region-finding.js';
import { OperationsApi } from './operations-api.js';
import { differencesOf, wantedSettings } from './wanted-settings.js';

/** One setting at Twilio that is, or would be, changed. */
export interface Change {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface SetUp {
  /** What is to be changed, or was. */
  readonly changes: readonly Change[];
  /** Whether Twilio has taken them. */
  readonly applied: boolean;
  /** What stands in the way, or must be done by hand. */
  readonly findings: readonly Finding[];
}

const NOT_TAKEN: Finding = {
  grade: 'fault',
  about: { fr: 'Changements', en: 'Changes' },
  found: { fr: 'Twilio ne les a pas tous acceptés', en: 'Twilio did not take all of them' },
  remedy: { fr: 'npm run twilio:check dit où l’on en est', en: 'npm run twilio:check tells' },
};

/**
 * Points our number at this service, in its region, and incoming calls at that region.
 * @param apply otherwise nothing is changed, and what would be is told
 */
export async function setUpNumber(config: Config, apply: boolean): Promise<SetUp> {
  const { telephone } = config;
  const refuse = (...findings: Finding[]): SetUp => ({ changes: [], applied: false, findings });
  if (!telephone) return refuse(NO_TELEPHONE);
  const api = new OperationsApi(telephone);
  const account = await api.fetchAccount();
  if (account.kind !== 'done') return refuse(accountFinding(account, telephone));
  const number = await api.fetchNumber();
  const obstacles = numberFindings(number, telephone);
  if (!isSound(obstacles) || number.kind !== 'done' || !number.value) return refuse(...obstacles);

  const wanted = wantedSettings(config);
  const differences = differencesOf(number.value, wanted);
  const region = await api.fetchVoiceRegion();
  const movesTo = region.kind === 'done' && region.value !== telephone.region;
  const changes: Change[] = [...differences];
  if (movesTo) changes.push({ name: 'voiceRegion', before: region.value, after: telephone.region });
  const findings = region.kind === 'done' ? [] : [regionFinding(region, telephone)];
  if (!apply || changes.length === 0) return { changes, applied: false, findings };

  const { voiceUrl } = wanted;
  // Twilio refuses a fallback that comes without the address that it stands in for (21405).
  const settings = {
    ...(differences.some(({ name }) => name === 'voiceFallbackUrl') ? { voiceUrl } : {}),
    ...Object.fromEntries(differences.map(({ name, after }) => [name, after])),
  };
  // The addresses first: calls must find them where they are sent.
  const outcomes = [
    ...(differences.length > 0 ? [await api.changeNumber(number.value.sid, settings)] : []),
    ...(movesTo ? [await api.changeVoiceRegion(telephone.region)] : []),
  ];
  const applied = outcomes.every(({ kind }) => kind === 'done');
  return { changes, applied, findings: applied ? findings : [...findings, NOT_TAKEN] };
}
