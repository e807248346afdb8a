import { IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BookingOptionsView } from '../../../api/bookings';
import { formatDateTime } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { serviceNow } from '../../../time/device-clock';
import type { LocalHour } from '../hour/read-hour';
import { areTooFew, suggestHours } from '../hour/usual-hours';
import classes from './UsualHours.module.css';

interface UsualHoursProps {
  options: BookingOptionsView;
  chosen: LocalHour;
  isTaken: (at: number) => boolean;
  onTake: (hour: LocalHour) => void;
}

/** Hours at which bookings in this language are usually confirmed, one tap each; or that too little is known. */
export function UsualHours({ options, chosen, isTaken, onTake }: UsualHoursProps) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const now = serviceNow();
  if (areTooFew(options.usualHours)) return <p className={classes.few}>{t('when.tooFew')}</p>;
  const suggested = suggestHours(options, isTaken);
  if (suggested.length === 0) return <p className={classes.few}>{t('when.noneUsual')}</p>;
  return (
    <div className={classes.root}>
      <p className={classes.label} id="usual-hours">
        <IconSparkles size={18} aria-hidden />
        {t('when.usual')}
      </p>
      <ul className={classes.chips} aria-labelledby="usual-hours">
        {suggested.map(({ date, time, at, asked, confirmed }) => (
          <li key={at}>
            <button
              type="button"
              className={classes.chip}
              aria-pressed={date === chosen.date && time === chosen.time}
              onClick={() => onTake({ date, time })}
            >
              <span className="figures">{formatDateTime(at, locale, now)}</span>
              <span className={`${classes.share} figures`} aria-hidden>
                {confirmed}/{asked}
              </span>
              <span className="visually-hidden">{t('when.confirmed', { asked, confirmed })}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
