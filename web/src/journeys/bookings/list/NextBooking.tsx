import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BookingView } from '../../../api/bookings';
import { Autonym } from '../../../components/Autonym';
import { formatLongDate } from '../../../format/long-date';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { languageById, languageLabel } from '../../../languages/catalogue';
import { useServiceNow } from '../../../time/use-service-now';
import { groupDigits } from '../../conversation/session/group-digits';
import { bookingWords } from '../booking/booking-words';
import { hoursWords, lengthWords } from '../booking/hours-words';
import { StateBadge } from '../booking/StateBadge';
import { addDays, localDateOf } from '../../../format/local-date';
import classes from './NextBooking.module.css';

/** The booking that comes next, large: when, in which language, and whether it stands. */
export function NextBooking({ booking }: { booking: BookingView }) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const now = useServiceNow(true, 30_000);
  const language = languageById(booking.language);
  const date = localDateOf(booking.startsAt);
  const today = localDateOf(now);
  const near =
    date === today ? t('list.today') : date === addDays(today, 1) ? t('list.tomorrow') : null;
  return (
    <section className={classes.root} aria-labelledby="next-booking">
      <div className={classes.when}>
        <h2 id="next-booking" className={classes.title}>
          {t('list.next')}
        </h2>
        <p className={`${classes.hours} figures`}>{hoursWords(booking, t, locale)}</p>
        <p className={classes.date}>
          {capitalise(formatLongDate(booking.startsAt, locale, now))}
          {near !== null && ` · ${near}`}
        </p>
      </div>
      <div className={classes.what}>
        {language && <Autonym language={language} className={classes.autonym} />}
        <p className={classes.language}>
          {capitalise(languageLabel(booking.language, locale))} · {lengthWords(booking, t)}
        </p>
        <p className={classes.state}>
          <StateBadge booking={booking} />
          <span>{bookingWords(booking, t, locale, now)}</span>
        </p>
      </div>
      <Link href={`/rendez-vous/${booking.id}`} className={classes.link}>
        <span className="figures">
          {t('list.see')}{' '}
          <span className={classes.number}>
            {t('number', { number: groupDigits(booking.bookingNumber) })}
          </span>
        </span>
        <IconChevronRight size={22} aria-hidden />
      </Link>
    </section>
  );
}
