import { useTranslation } from 'react-i18next';
import type { UnmetReasonView } from '../../api/funder';
import { useLocale } from '../../i18n/use-locale';
import { formatNumber } from './figures';

const known = [
  'nobody_open',
  'all_refused',
  'no_answer',
  'gender',
  'cancelled_by_member',
  'booked_instead',
  'standing_over',
  'never_connected',
  'not_replaced',
  'session_lost',
  'professional_lost',
  'interpreter_lost',
] as const;

/** A function that says why requests were not served, with how many: `aucune réponse (12)`. */
export function useReasonWords(): (reason: UnmetReasonView) => string {
  const { t } = useTranslation('funder');
  const locale = useLocale();
  return ({ reason, count }) => {
    const name = known.find((one) => one === reason);
    const words = name ? t(`reason.${name}`) : t('reason.other', { reason });
    return count === null ? words : `${words}\u00a0(${formatNumber(count, locale)})`;
  };
}
