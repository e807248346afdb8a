import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  calendarFeedQuery,
  makeCalendarFeed,
  revokeCalendarFeed,
} from '../../api/booking-messages';
import { useErrorWords } from '../../app/use-error-words';
import { useAnnounce } from '../../components/Announcer';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { formatDate } from '../../format/instant';
import { useLocale } from '../../i18n/use-locale';
import { serviceNow } from '../../time/device-clock';
import classes from './BookingMessages.module.css';
import { FeedAddress } from './FeedAddress';

/** The secret address by which the member's own calendar shows the bookings. */
export function CalendarFeed({ createdAt }: { createdAt: string | null }) {
  const { t } = useTranslation('booking-messages');
  const { t: common } = useTranslation('common');
  const locale = useLocale();
  const words = useErrorWords();
  const announce = useAnnounce();
  const client = useQueryClient();
  const titleId = useId();
  const [asked, setAsked] = useState<'replace' | 'revoke' | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const settle = (feed: { createdAt: string | null }, shown: string | null): void => {
    client.setQueryData(calendarFeedQuery.queryKey, { createdAt: feed.createdAt });
    setAddress(shown);
    setAsked(null);
    announce(t(shown ? 'feed.made' : 'feed.revoked'));
  };
  const making = useMutation({
    mutationFn: makeCalendarFeed,
    onSuccess: (feed) => settle(feed, feed.address),
  });
  const revoking = useMutation({
    mutationFn: revokeCalendarFeed,
    onSuccess: (feed) => settle(feed, null),
  });
  const error = making.error ?? revoking.error;
  const busy = making.isPending || revoking.isPending;
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('feed.title')}</h2>
      <p className={classes.why}>{t('feed.why')}</p>
      {address && <FeedAddress address={address} />}
      {createdAt && !address && (
        <p className={classes.none}>
          {t('feed.exists', { date: formatDate(createdAt, locale, serviceNow()) })}
        </p>
      )}
      <div className={classes.actions}>
        {createdAt === null ? (
          <Button loading={making.isPending} onClick={() => making.mutate()}>
            {t('feed.make')}
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={() => setAsked('replace')}>
              {t('feed.replace')}
            </Button>
            <Button variant="subtle" onClick={() => setAsked('revoke')}>
              {t('feed.revoke')}
            </Button>
          </>
        )}
      </div>
      {error && asked === null && (
        <p role="alert" className={classes.refused}>
          {words(error)}
        </p>
      )}
      <ConfirmDialog
        open={asked !== null}
        title={t(asked === 'revoke' ? 'feed.revokeQuestion' : 'feed.replaceQuestion')}
        confirmLabel={t(asked === 'revoke' ? 'feed.revoke' : 'feed.replace')}
        cancelLabel={common('cancel')}
        danger={asked === 'revoke'}
        busy={busy}
        onConfirm={() => (asked === 'revoke' ? revoking.mutate() : making.mutate())}
        onCancel={() => {
          making.reset();
          revoking.reset();
          setAsked(null);
        }}
      >
        {error ? words(error) : t('feed.dead')}
      </ConfirmDialog>
    </section>
  );
}
