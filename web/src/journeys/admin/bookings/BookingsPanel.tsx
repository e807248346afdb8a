import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingSettingsQuery, type BookingSettingsView } from '../../../api/booking-settings';
import { LoadFault } from '../../../components/LoadFault';
import classes from './BookingsPanel.module.css';
import { BookingSettingsForm } from './BookingSettingsForm';
import { BookingSettingsUndo } from './BookingSettingsUndo';

/** What a network's members may book: with how much notice, how far ahead, how long. */
export function BookingsPanel({ networkId }: { networkId: string }) {
  const { t } = useTranslation('booking-settings');
  const [former, setFormer] = useState<BookingSettingsView | null>(null);
  const { data, error, refetch } = useQuery(bookingSettingsQuery(networkId));
  return (
    <section className={classes.panel} aria-labelledby="booking-settings">
      <h2 id="booking-settings">{t('title')}</h2>
      <p className={classes.intro}>{t('detail')}</p>
      {error && <LoadFault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={280} radius="lg" />}
      {data && (
        <BookingSettingsForm
          // Anew once something else is saved: by this form, by its undoing, by somebody else.
          key={JSON.stringify(data)}
          networkId={networkId}
          saved={data}
          onSaved={() => setFormer(data)}
        />
      )}
      {former && (
        <BookingSettingsUndo
          key={JSON.stringify(former)}
          networkId={networkId}
          former={former}
          onClose={() => setFormer(null)}
        />
      )}
    </section>
  );
}
