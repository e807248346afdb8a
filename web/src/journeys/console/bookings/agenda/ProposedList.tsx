import { useTranslation } from 'react-i18next';
import type { AgencyBookingView } from '../../../../api/agency-bookings';
import { useBookingWords } from '../use-booking-words';
import classes from './Agenda.module.css';

/** Hours that the agency offered, and that members have yet to answer. */
export function ProposedList({ bookings }: { bookings: readonly AgencyBookingView[] }) {
  const { t } = useTranslation('agency-bookings');
  const words = useBookingWords();
  return (
    <ul className={classes.rows}>
      {bookings.map((booking) => (
        <li key={booking.offerId} className={classes.line}>
          <strong>{words.language(booking)}</strong>
          <span className="figures">
            {t('proposed.hours', {
              proposed: words.hour(booking.proposedStartsAt ?? booking.startsAt),
              asked: words.hour(booking.startsAt),
            })}
          </span>
          <span className={classes.aside}>{booking.networkName}</span>
        </li>
      ))}
    </ul>
  );
}
