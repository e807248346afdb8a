import { Button, Skeleton } from '@mantine/core';
import { IconBell, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { bookingListQuery } from '../../../api/bookings';
import { LoadFault } from '../../../components/LoadFault';
import { PageTitle } from '../../../components/PageTitle';
import { liesAhead, toneOf } from '../booking/booking-state';
import { useLiveBookings } from '../booking/use-live-bookings';
import { BookingRows } from './BookingRows';
import classes from './BookingsPage.module.css';
import { EmptyBookings } from './EmptyBookings';
import { NextBooking } from './NextBooking';
import { useNewKey } from './use-new-key';
import { WeekView } from './WeekView';

const newBookingPath = '/rendez-vous/nouveau';

/** `/rendez-vous`: the member's own bookings. */
export default function BookingsPage() {
  const { t } = useTranslation('bookings');
  const [, navigate] = useLocation();
  const { data, error, refetch } = useQuery(bookingListQuery(null));
  useLiveBookings();
  useNewKey(() => navigate(newBookingPath));
  const ahead = data?.filter(liesAhead);
  const toAnswer = ahead?.filter((booking) => toneOf(booking) === 'yours') ?? [];
  const [next, ...then] = ahead?.filter((booking) => toneOf(booking) !== 'yours') ?? [];
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle>{t('title')}</PageTitle>
        <Button
          component={Link}
          href={newBookingPath}
          size="lg"
          leftSection={<IconPlus size={22} aria-hidden />}
          rightSection={
            <kbd className={classes.key} aria-hidden>
              n
            </kbd>
          }
          aria-keyshortcuts="n"
          title={t('newShortcut', { key: 'n' })}
        >
          {t('new')}
        </Button>
      </div>
      {error && !data && <LoadFault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={420} radius="lg" />}
      {ahead?.length === 0 && <EmptyBookings />}
      {toAnswer.length > 0 && <BookingRows title={t('list.toAnswer')} bookings={toAnswer} urgent />}
      {next && <NextBooking booking={next} />}
      {data && <WeekView ahead={data} />}
      {then.length > 0 && <BookingRows title={t('list.then')} bookings={then} />}
      <Link href="/rendez-vous/messages" className={classes.messages}>
        <IconBell size={20} aria-hidden />
        {t('list.messages')}
      </Link>
    </div>
  );
}
