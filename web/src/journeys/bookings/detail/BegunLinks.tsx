import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BookingView } from '../../../api/bookings';
import { isOver } from '../../../live-request/newer-request';
import { useShownRequest } from '../../../live-request/store';

/** At its hour a booking goes on as a request: to follow while it lives, in the history afterwards. */
export function BegunLinks({ booking }: { booking: BookingView }) {
  const { t } = useTranslation('bookings');
  const { request } = useShownRequest();
  const lives = request !== null && request.id === booking.requestId && !isOver(request);
  return (
    <Button component={Link} href={lives ? '/' : '/historique'} size="xl" radius="lg">
      {t(lives ? 'detail.follow' : 'detail.history')}
    </Button>
  );
}
