import { useTranslation } from 'react-i18next';
import type { BookingView } from '../../../api/bookings';
import { toneOf } from './booking-state';
import classes from './StateBadge.module.css';

/** The state in a word or two; never by colour alone. */
export function StateBadge({ booking }: { booking: Pick<BookingView, 'state'> }) {
  const { t } = useTranslation('bookings');
  return (
    <span className={classes.badge} data-tone={toneOf(booking)}>
      {t(`state.${booking.state}`)}
    </span>
  );
}
