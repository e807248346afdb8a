import { useTranslation } from 'react-i18next';
import { useServiceNow } from '../../../time/use-service-now';
import { useBookingAlerts } from './alerts/use-booking-alerts';
import classes from './BookingCount.module.css';
import { whatWaits } from './rules/what-waits';
import { useAgencyBookings } from './use-agency-bookings';

/**
 * How many bookings wait for the agency, beside their name in the header. It is on every page of an operator, so what
 * makes itself heard does so from here.
 */
export default function BookingCount() {
  const { t } = useTranslation('agency-bookings');
  const { data } = useAgencyBookings();
  useBookingAlerts(data);
  const { asked, unnamed } = whatWaits(data, useServiceNow(true, 10_000));
  const count = asked + unnamed;
  if (count === 0) return null;
  return (
    <span className={`${classes.count} figures`}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t('nav.waiting', { count })}</span>
    </span>
  );
}
