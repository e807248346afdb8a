import { offersLanguage } from '../../languages/index.js';
import { type PublishedAvailability, publishedObstacle } from '../availability/published-state.js';
import { type Hours, whyClosed } from '../hours/opening-hours.js';

/** What is known of an agency under contract when a hunt is planned. */
export interface AskableContract extends Hours {
  languages: readonly string[];
  published: readonly PublishedAvailability[];
  /** Whether one of its consoles is open. */
  consoleOpen: boolean;
  /** Whether it has a line to be called on. */
  hasLine: boolean;
}

/**
 * Why the agency can't be asked for `language` at `now`; null: it can. The lasting reason goes first. A line is no use
 * to a professional who talks through a browser: what one of them says the other can't hear.
 */
export function whyNotAsked(
  contract: AskableContract,
  {
    language,
    now,
    zone,
    byTelephone,
  }: { language: string; now: Date; zone: string; byTelephone: boolean },
): 'language_not_offered' | 'holiday' | 'closed' | 'busy' | 'console_closed' | null {
  if (!offersLanguage(contract.languages, language)) return 'language_not_offered';
  return (
    whyClosed(contract, now, zone) ??
    publishedObstacle(contract.published, language, now) ??
    (contract.consoleOpen || (byTelephone && contract.hasLine) ? null : 'console_closed')
  );
}
