import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { bookingOptionsQuery, bookingQuery } from '../../../api/bookings';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { PageTitle } from '../../../components/PageTitle';
import { BackLink } from '../booking/BackLink';
import { liesAhead } from '../booking/booking-state';
import { LoadFault } from '../../../components/LoadFault';
import { useLiveBookings } from '../booking/use-live-bookings';
import { ChangeBookingForm } from './ChangeBookingForm';
import page from './FormPage.module.css';

/** `/rendez-vous/:id/modifier`. */
export default function ChangeBookingPage() {
  const { t } = useTranslation('bookings');
  const { id = '' } = useParams<{ id: string }>();
  const booking = useQuery(bookingQuery(id));
  const options = useQuery(bookingOptionsQuery(null));
  useLiveBookings();
  const error = booking.error ?? options.error;
  if (error && (!booking.data || !options.data))
    return (
      <LoadFault
        error={error}
        onRetry={() => {
          void booking.refetch();
          void options.refetch();
        }}
      />
    );
  if (!booking.data || !options.data) return <PageSkeleton />;
  return (
    <div className={page.page}>
      <div className={page.head}>
        <BackLink to={`/rendez-vous/${id}`} label={t('booked.see')} />
        <PageTitle>{t('change.title')}</PageTitle>
      </div>
      {liesAhead(booking.data) ? (
        <ChangeBookingForm booking={booking.data} options={options.data} />
      ) : (
        <p role="status">
          {t('change.notNow')} {t(`words.${booking.data.state}`, { agency: '' })}
        </p>
      )}
    </div>
  );
}
