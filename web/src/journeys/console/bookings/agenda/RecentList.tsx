import { useTranslation } from 'react-i18next';
import type { AgencyBookingView } from '../../../../api/agency-bookings';
import { howEnded } from '../rules/how-ended';
import { useBookingWords } from '../use-booking-words';
import classes from './Agenda.module.css';

/** What ended for the agency lately, and why. */
export function RecentList({ bookings }: { bookings: readonly AgencyBookingView[] }) {
  const { t } = useTranslation('agency-bookings');
  const words = useBookingWords();
  return (
    <ul className={classes.rows}>
      {bookings.map((booking) => (
        <li key={booking.offerId} className={classes.line}>
          <strong>{words.language(booking)}</strong>
          <span>{words.ending(howEnded(booking, 'asked'), booking)}</span>
          <span className={`${classes.aside} figures`}>
            {[t('recent.booked', { hour: words.hour(booking.startsAt) }), booking.interpreterLabel]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
