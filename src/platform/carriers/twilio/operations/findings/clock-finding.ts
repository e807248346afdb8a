import type { Finding, Words } from '../finding.js';

const CLOCK: Words = { fr: 'Horloge', en: 'Clock' };

/** Twilio's Date has whole seconds, and the request its way: less than so many seconds is no difference. */
const SMALL_SKEW = 3;
const GREAT_SKEW = 30;

/** @param asked and `answered`: our clock before and after the request */
export function clockFinding(saidAt: Date, asked: Date, answered: Date): Finding {
  const middle = (asked.getTime() + answered.getTime()) / 2;
  const seconds = Math.round((middle - saidAt.getTime()) / 1000);
  const off = Math.abs(seconds);
  const found = {
    fr: `${off} s d’écart avec Twilio`,
    en: `${off} s apart from Twilio’s`,
  };
  if (off <= SMALL_SKEW) return { grade: 'ok', about: CLOCK, found };
  return {
    grade: off <= GREAT_SKEW ? 'attention' : 'fault',
    ...{ about: CLOCK, found },
    remedy: {
      fr: 'réglez l’horloge de cette machine (NTP)',
      en: 'set this machine’s clock (NTP)',
    },
  };
}
