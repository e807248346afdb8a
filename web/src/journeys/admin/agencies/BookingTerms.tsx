import { Button } from '@mantine/core';
import { IconCalendarClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContractView } from '../../../api/contracts';
import { formatEuros } from '../../../format/money';
import { useLocale } from '../../../i18n/use-locale';
import classes from './AgenciesPanel.module.css';
import { hoursAheadWords } from './hours-ahead';

/** What was agreed of bookings with an agency, in words. */
export function BookingTerms({ contract, onEdit }: { contract: ContractView; onEdit: () => void }) {
  const { t } = useTranslation('agencies');
  const locale = useLocale();
  const { agencyName: name, bookings } = contract;
  return (
    <div className={classes.bookings}>
      <h4>{t('bookings.title')}</h4>
      <Button
        className={classes.edit}
        variant="default"
        leftSection={<IconCalendarClock size={20} aria-hidden />}
        aria-label={t('bookings.editOf', { name })}
        onClick={onEdit}
      >
        {t('bookings.edit')}
      </Button>
      {bookings.takesBookings ? (
        <dl className={classes.terms}>
          <div>
            <dt>{t('bookings.answer')}</dt>
            <dd>
              {bookings.answerRules.map(({ aheadHours, beforeHours }) => (
                <span key={aheadHours}>
                  {t('bookings.rule', {
                    ahead: hoursAheadWords(aheadHours, t),
                    before: hoursAheadWords(beforeHours, t),
                  })}
                </span>
              ))}
              <span className={classes.aside}>
                {t(bookings.answerRules.length > 0 ? 'bookings.otherwise' : 'bookings.always', {
                  count: bookings.answerMinutes,
                })}
              </span>
            </dd>
          </div>
          <div>
            <dt>{t('bookings.cancellation')}</dt>
            <dd>
              <span>
                {t('bookings.freeUntil', {
                  span: hoursAheadWords(bookings.freeCancellationHours, t),
                })}
              </span>
              <span className={classes.aside}>
                {bookings.lateCancellationCents === 0
                  ? t('bookings.freeAfter')
                  : t('bookings.lateCost', {
                      amount: formatEuros(bookings.lateCancellationCents, locale),
                    })}
              </span>
            </dd>
          </div>
          <div>
            <dt>{t('bookings.email')}</dt>
            <dd>
              {bookings.email ?? <span className={classes.aside}>{t('bookings.noEmail')}</span>}
            </dd>
          </div>
        </dl>
      ) : (
        <p className={classes.aside}>{t('bookings.none')}</p>
      )}
    </div>
  );
}
