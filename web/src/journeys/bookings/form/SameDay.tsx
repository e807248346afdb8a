import { useTranslation } from 'react-i18next';
import type { BookingView } from '../../../api/bookings';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { languageLabel } from '../../../languages/catalogue';
import { overlaps } from '../booking/booking-state';
import { hoursWords } from '../booking/hours-words';
import { localDateOf } from '../../../format/local-date';
import classes from './SameDay.module.css';

interface SameDayProps {
  date: string;
  bookings: readonly BookingView[];
  /** Of what is being booked, in milliseconds. */
  startsAt: number | null;
  endsAt: number | null;
}

/** What the member has on the day already; one that overlaps says so. */
export function SameDay({ date, bookings, startsAt, endsAt }: SameDayProps) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const that = bookings.filter((booking) => localDateOf(booking.startsAt) === date);
  if (that.length === 0) return null;
  return (
    <div className={classes.root}>
      <p className={classes.label} id="same-day">
        {t('when.sameDay')}
      </p>
      <ul className={classes.list} aria-labelledby="same-day">
        {that.map((booking) => {
          const over = startsAt !== null && endsAt !== null && overlaps(booking, startsAt, endsAt);
          return (
            <li key={booking.id} data-over={over || undefined}>
              <span className={`${classes.hours} figures`}>{hoursWords(booking, t, locale)}</span>{' '}
              {capitalise(languageLabel(booking.language, locale))}
              {over && <span className={classes.over}>{t('when.overlap')}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
