import { Button } from '@mantine/core';
import { IconEdit } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { hasCode } from '../../../api/api-error';
import { bookingQuery, type BookingView } from '../../../api/bookings';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { PageTitle } from '../../../components/PageTitle';
import { BackLink } from '../booking/BackLink';
import { liesAhead } from '../booking/booking-state';
import { LoadFault } from '../../../components/LoadFault';
import { StaleNotice } from '../booking/StaleNotice';
import { useLiveBookings } from '../booking/use-live-bookings';
import { BegunLinks } from './BegunLinks';
import { BookingFacts } from './BookingFacts';
import { BookingHappenings } from './BookingHappenings';
import { BookingHero } from './BookingHero';
import classes from './BookingPage.module.css';
import { CancelBooking } from './CancelBooking';
import { ProposalCard } from './ProposalCard';
import { UnplacedCard } from './UnplacedCard';

/** `/rendez-vous/:id`: where a booking stands, what is to be decided, and what happened to it. */
export default function BookingPage() {
  const { t } = useTranslation('bookings');
  const { id = '' } = useParams<{ id: string }>();
  const { data: booking, error, refetch } = useQuery(bookingQuery(id));
  /** As it was on screen when an action on it was refused. */
  const [stale, setStale] = useState<BookingView | null>(null);
  useLiveBookings();
  if (!booking && hasCode(error, 'BOOKING_UNKNOWN'))
    return (
      <div className={classes.page}>
        <BackLink />
        <PageTitle>{t('detail.unknown')}</PageTitle>
      </div>
    );
  if (!booking && error) return <LoadFault error={error} onRetry={() => void refetch()} />;
  if (!booking) return <PageSkeleton />;
  const ahead = liesAhead(booking);
  const changePath = `/rendez-vous/${booking.id}/modifier`;
  return (
    <div className={classes.page}>
      <BackLink />
      <BookingHero booking={booking} />
      {stale && <StaleNotice former={stale} now={booking} />}
      {booking.state === 'proposed' && <ProposalCard booking={booking} onStale={setStale} />}
      {booking.state === 'unplaced' && (
        <UnplacedCard booking={booking} changePath={changePath} onStale={setStale} />
      )}
      {booking.state === 'begun' && <BegunLinks booking={booking} />}
      <div className={classes.columns}>
        <BookingFacts booking={booking} />
        <BookingHappenings booking={booking} />
      </div>
      <div className={classes.actions}>
        {ahead ? (
          <>
            <Button
              component={Link}
              href={changePath}
              size="lg"
              radius="lg"
              variant="default"
              leftSection={<IconEdit size={22} aria-hidden />}
            >
              {t('detail.change')}
            </Button>
            <CancelBooking booking={booking} onStale={setStale} />
          </>
        ) : (
          <Button
            component={Link}
            href={`/rendez-vous/nouveau?langue=${booking.language}`}
            size="lg"
            radius="lg"
            variant="default"
          >
            {t('detail.again')}
          </Button>
        )}
      </div>
    </div>
  );
}
