import { IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './BookingsPage.module.css';

/** Says what a booking is good for; the button to make one stands above. */
export function EmptyBookings() {
  const { t } = useTranslation('bookings');
  return (
    <div className={classes.empty}>
      <IconCalendarPlus size={56} stroke={1.4} aria-hidden />
      <h2>{t('list.none.title')}</h2>
      <p>{t('list.none.detail')}</p>
    </div>
  );
}
