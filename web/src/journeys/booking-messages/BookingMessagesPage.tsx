import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bookingMessagesQuery, calendarFeedQuery } from '../../api/booking-messages';
import { LoadFault } from '../../components/LoadFault';
import { PageTitle } from '../../components/PageTitle';
import classes from './BookingMessages.module.css';
import { CalendarFeed } from './CalendarFeed';
import { MessageChoices } from './MessageChoices';

/** `/rendez-vous/messages`: what a member is told of bookings, and the calendar that holds them. */
export default function BookingMessagesPage() {
  const { t } = useTranslation('booking-messages');
  const messages = useQuery(bookingMessagesQuery);
  const feed = useQuery(calendarFeedQuery);
  const error = messages.error ?? feed.error;
  const ready = messages.data && feed.data;
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle>{t('title')}</PageTitle>
        <p>{t('lead')}</p>
      </div>
      {!ready && error && (
        <LoadFault
          error={error}
          onRetry={() => {
            void messages.refetch();
            void feed.refetch();
          }}
        />
      )}
      {!ready && !error && <Skeleton height={420} radius="lg" />}
      {messages.data && feed.data && (
        <>
          <MessageChoices chosen={messages.data} />
          <CalendarFeed createdAt={feed.data.createdAt} />
        </>
      )}
    </div>
  );
}
