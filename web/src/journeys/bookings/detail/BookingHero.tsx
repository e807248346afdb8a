import { useTranslation } from 'react-i18next';
import type { BookingView } from '../../../api/bookings';
import { Autonym } from '../../../components/Autonym';
import { PageTitle } from '../../../components/PageTitle';
import { formatLongDate } from '../../../format/long-date';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { languageById, languageLabel } from '../../../languages/catalogue';
import { useServiceNow } from '../../../time/use-service-now';
import { groupDigits } from '../../conversation/session/group-digits';
import { bookingWords } from '../booking/booking-words';
import { hoursWords } from '../booking/hours-words';
import { StateBadge } from '../booking/StateBadge';
import classes from './BookingHero.module.css';

/** When and in which language, whether it stands, and the number to say aloud. */
export function BookingHero({ booking }: { booking: BookingView }) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const now = useServiceNow(true, 30_000);
  const language = languageById(booking.language);
  return (
    <section className={classes.hero}>
      <div className={classes.words}>
        <PageTitle className={classes.title}>
          {t('detail.title', { language: languageLabel(booking.language, locale) })}
        </PageTitle>
        {language && <Autonym language={language} className={classes.autonym} />}
        <p className={classes.date}>{capitalise(formatLongDate(booking.startsAt, locale, now))}</p>
        <p className={`${classes.hours} figures`}>{hoursWords(booking, t, locale)}</p>
      </div>
      <p className={classes.number}>
        <span>{t('numberAloud')}</span>
        <span className={`${classes.digits} figures`}>{groupDigits(booking.bookingNumber)}</span>
      </p>
      <div className={classes.state} role="status">
        <StateBadge booking={booking} />
        <p>{bookingWords(booking, t, locale, now)}</p>
      </div>
    </section>
  );
}
