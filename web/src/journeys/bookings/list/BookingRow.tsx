import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BookingView } from '../../../api/bookings';
import { formatDate } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { languageLabel } from '../../../languages/catalogue';
import { serviceNow } from '../../../time/device-clock';
import { groupDigits } from '../../conversation/session/group-digits';
import { bookingWords } from '../booking/booking-words';
import { hoursWords, lengthWords } from '../booking/hours-words';
import { StateBadge } from '../booking/StateBadge';
import classes from './BookingRows.module.css';

/** One booking: when, what, where it stands; the whole row leads to it. */
export function BookingRow({ booking }: { booking: BookingView }) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const now = serviceNow();
  return (
    <Link href={`/rendez-vous/${booking.id}`} className={classes.row}>
      <span className={classes.when}>
        <span className={classes.date}>
          {capitalise(formatDate(booking.startsAt, locale, now))}
        </span>
        <span className={`${classes.hours} figures`}>{hoursWords(booking, t, locale)}</span>
      </span>
      <span className={classes.what}>
        <span className={classes.language}>
          {capitalise(languageLabel(booking.language, locale))}
        </span>
        <span className={`${classes.aside} figures`}>
          {lengthWords(booking, t)} · {t('number', { number: groupDigits(booking.bookingNumber) })}
        </span>
      </span>
      <span className={classes.state}>
        <StateBadge booking={booking} />
        <span className={classes.aside}>{bookingWords(booking, t, locale, now)}</span>
      </span>
      <IconChevronRight className={classes.chevron} size={22} aria-hidden />
    </Link>
  );
}
