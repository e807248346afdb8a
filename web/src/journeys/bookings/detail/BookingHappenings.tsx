import { useTranslation } from 'react-i18next';
import type { BookingDetailView } from '../../../api/bookings';
import { formatDateTime } from '../../../format/instant';
import { formatEuros } from '../../../format/money';
import { useLocale } from '../../../i18n/use-locale';
import { serviceNow } from '../../../time/device-clock';
import classes from './Cards.module.css';
import { happeningWords } from './happening-words';

/** What happened to the booking, the latest first. */
export function BookingHappenings({ booking }: { booking: BookingDetailView }) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const { events } = booking;
  return (
    <section className={classes.card} aria-labelledby="booking-happenings">
      <h2 id="booking-happenings">{t('detail.happened')}</h2>
      <ol className={classes.happenings}>
        {[...events].reverse().map((event, index) => (
          <li key={events.length - index}>
            <span>{happeningWords(event, t)}</span>
            {event.costCents > 0 && (
              <span className={classes.cost}>
                {t('event.cost', { amount: formatEuros(event.costCents, locale) })}
              </span>
            )}
            <time className={`${classes.muted} figures`} dateTime={event.at}>
              {formatDateTime(event.at, locale, serviceNow())}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
