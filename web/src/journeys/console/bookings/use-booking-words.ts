import { useTranslation } from 'react-i18next';
import { localDateOf } from '../../../format/local-date';
import type { AgencyBookingView } from '../../../api/agency-bookings';
import { formatDateTime, formatTime } from '../../../format/instant';
import { formatTelephone } from '../../../format/telephone';
import { useLocale } from '../../../i18n/use-locale';
import { serviceNow } from '../../../time/device-clock';
import { languageWords } from '../../conversation/session/language-words';
import { spanParts } from './rules/deadline';
import type { Ending } from './rules/how-ended';

/** What bookings are called in sentences. */
export function useBookingWords() {
  const { t } = useTranslation('agency-bookings');
  const locale = useLocale();
  return {
    /** The language and its dialect, as a title. */
    language: ({ language, dialect }: AgencyBookingView): string => {
      const words = languageWords(language, dialect, locale);
      return words.dialect === null ? words.title : `${words.title} (${words.dialect})`;
    },
    /** The language in a sentence. */
    languageIn: ({ language, dialect }: AgencyBookingView): string =>
      languageWords(language, dialect, locale).label,
    /** `mar. 24 nov., 14 h 30` */
    hour: (instant: string): string => formatDateTime(instant, locale, serviceNow()),
    /** The time of day where it is today's, else with its day. */
    until: (instant: string): string =>
      localDateOf(instant) === localDateOf(serviceNow())
        ? formatTime(instant, locale)
        : formatDateTime(instant, locale, serviceNow()),
    /** `25 min`, `3 h 10 min`, `2 j 4 h` */
    span: (millis: number): string => {
      const { days, hours, minutes, seconds } = spanParts(millis);
      if (days > 0)
        return hours > 0 ? t('span.days', { days, hours }) : t('span.daysOnly', { days });
      if (hours > 0)
        return minutes > 0 ? t('span.hours', { hours, minutes }) : t('span.hoursOnly', { hours });
      return minutes > 0 ? t('span.minutes', { minutes }) : t('span.seconds', { seconds });
    },
    /** What became of a booking. */
    ending: (ending: Ending, { interpreterLabel: name, reason }: AgencyBookingView): string => {
      if (ending === 'confirmedHere')
        return name === null
          ? t('ending.confirmedHereUnnamed')
          : t('ending.confirmedHere', { name });
      const words = t(`ending.${ending}`);
      if ((ending !== 'refused' && ending !== 'handedBack') || !isKnownReason(reason)) return words;
      return `${words.replace(/\.$/, '')} (${t(`reason.${reason}`)}).`;
    },
    /** How the interpreter is reached at the hour; null: nobody said yet. */
    talk: ({ talk, line }: AgencyBookingView): string | null => {
      if (talk === null) return null;
      return t(`confirmed.at.${talk}`, { line: line === null ? '' : formatTelephone(line) });
    },
  };
}

const REASONS = [
  ...['no_interpreter', 'no_such_gender', 'closed'],
  ...['interpreter_ill', 'interpreter_unavailable', 'mistake', 'other'],
] as const;

function isKnownReason(
  reason: string | null,
): reason is
  | 'no_interpreter'
  | 'no_such_gender'
  | 'closed'
  | 'interpreter_ill'
  | 'interpreter_unavailable'
  | 'mistake'
  | 'other' {
  return (REASONS as readonly (string | null)[]).includes(reason);
}
