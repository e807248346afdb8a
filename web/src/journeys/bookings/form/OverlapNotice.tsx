import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BookingView } from '../../../api/bookings';
import { formatDate } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { languageLabel } from '../../../languages/catalogue';
import { serviceNow } from '../../../time/device-clock';
import { groupDigits } from '../../conversation/session/group-digits';
import { hoursWords } from '../booking/hours-words';
import classes from './FormNotice.module.css';

interface OverlapNoticeProps {
  bookings: BookingView[];
  label: string;
  sending: boolean;
  onAnyway: () => void;
}

/** Which bookings of the member's own lie at the same hour, and the way to have both. */
export function OverlapNotice({ bookings, label, sending, onAnyway }: OverlapNoticeProps) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  return (
    <div role="alert" className={classes.notice}>
      <p className={classes.title}>{t('overlap.title')}</p>
      <ul>
        {bookings.map((booking) => (
          <li key={booking.id}>
            <strong>{capitalise(languageLabel(booking.language, locale))}</strong>,{' '}
            <span className="figures">
              {formatDate(booking.startsAt, locale, serviceNow())}, {hoursWords(booking, t, locale)}{' '}
              ({t('number', { number: groupDigits(booking.bookingNumber) })})
            </span>
          </li>
        ))}
      </ul>
      <Button variant="default" loading={sending} onClick={onAnyway}>
        {label}
      </Button>
    </div>
  );
}
