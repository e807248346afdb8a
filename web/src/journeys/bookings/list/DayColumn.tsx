import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { formatDate } from '../../../format/instant';
import { formatLongDate } from '../../../format/long-date';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { languageLabel } from '../../../languages/catalogue';
import { toneOf } from '../booking/booking-state';
import { hoursWords } from '../booking/hours-words';
import { instantOn } from '../../../format/local-date';
import type { WeekDay } from './week-days';
import classes from './WeekView.module.css';

interface DayColumnProps {
  day: WeekDay;
  today: string;
  holiday: boolean;
}

/** One day of the week, and the way to book on it. */
export function DayColumn({ day: { date, bookings }, today, holiday }: DayColumnProps) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const onDay = instantOn(date);
  return (
    <li
      className={classes.day}
      data-today={date === today || undefined}
      data-past={date < today || undefined}
    >
      <h3 className={classes.name}>
        {capitalise(formatDate(onDay, locale))}
        {date === today && <span className="visually-hidden"> ({t('list.today')})</span>}
      </h3>
      <div className={classes.content}>
        {holiday && <p className={classes.holiday}>{t('week.holiday')}</p>}
        {bookings.length > 0 && (
          <ul className={classes.bookings}>
            {bookings.map((booking) => (
              <li key={booking.id}>
                <Link
                  href={`/rendez-vous/${booking.id}`}
                  className={classes.booking}
                  data-tone={toneOf(booking)}
                  data-state={booking.state}
                >
                  <span className={`${classes.hours} figures`}>
                    {hoursWords(booking, t, locale)}
                  </span>
                  <span className={classes.language}>
                    {capitalise(languageLabel(booking.language, locale))}
                  </span>
                  <span className={classes.state}>{t(`state.${booking.state}`)}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
        {bookings.length === 0 && !holiday && (
          <p className={classes.nothing} data-past={date < today || undefined}>
            {t('week.nothing')}
          </p>
        )}
        {date >= today && (
          <Link
            href={`/rendez-vous/nouveau?jour=${date}`}
            className={classes.add}
            aria-label={t('week.add', { date: formatLongDate(onDay, locale) })}
            title={t('week.add', { date: formatLongDate(onDay, locale) })}
          >
            <IconPlus size={20} aria-hidden />
          </Link>
        )}
      </div>
    </li>
  );
}
