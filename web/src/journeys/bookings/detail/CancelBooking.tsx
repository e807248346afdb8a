import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BookingView, cancelBooking, type SeriesScope } from '../../../api/bookings';
import { useErrorWords } from '../../../app/use-error-words';
import { useAnnounce } from '../../../components/Announcer';
import { Choice } from '../../../components/Choice';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { formatDateTime } from '../../../format/instant';
import { formatEuros } from '../../../format/money';
import { useLocale } from '../../../i18n/use-locale';
import { serviceNow } from '../../../time/device-clock';
import classes from './CancelBooking.module.css';
import { faultToTell, useDecision } from './use-decision';

interface CancelBookingProps {
  booking: BookingView;
  onStale: (former: BookingView | null) => void;
}

/** Gives the booking up, after a question that says what it costs. */
export function CancelBooking({ booking, onStale }: CancelBookingProps) {
  const { t } = useTranslation('bookings');
  const locale = useLocale();
  const words = useErrorWords();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const [scope, setScope] = useState<SeriesScope>('one');
  const cancel = useDecision(
    booking,
    (which: SeriesScope) => cancelBooking(booking.id, { version: booking.version, scope: which }),
    (former) => {
      onStale(former);
      if (former === null) announce(t('cancel.done'));
    },
    () => setAsking(false),
  );
  const inSeries = booking.seriesId !== null;
  const fault = faultToTell(cancel.error);
  return (
    <>
      <Button
        size="lg"
        radius="lg"
        variant="subtle"
        color="brique"
        onClick={() => {
          cancel.reset();
          setAsking(true);
        }}
      >
        {t('detail.cancel')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('cancel.title')}
        confirmLabel={t(scope === 'following' ? 'cancel.confirmSeries' : 'cancel.confirm')}
        cancelLabel={t('cancel.keep')}
        danger
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate(scope)}
        onCancel={() => setAsking(false)}
      >
        <div className={classes.detail}>
          {inSeries && (
            <Choice
              look="list"
              label={t('cancel.scope')}
              value={scope}
              options={[
                { value: 'one', label: t('change.one') },
                { value: 'following', label: t('change.following') },
              ]}
              onChange={setScope}
            />
          )}
          <p className={classes.cost}>{costWords()}</p>
          {scope === 'following' && <p>{t('cancel.seriesCost')}</p>}
          {fault && <p role="alert">{words(fault)}</p>}
        </div>
      </ConfirmDialog>
    </>
  );

  function costWords(): string {
    const { free, freeUntil, cents } = booking.changeCost;
    if (freeUntil === null) return t('cancel.free');
    const until = formatDateTime(freeUntil, locale, serviceNow());
    if (free) return t('cancel.freeUntil', { until });
    return cents > 0
      ? t('cancel.late', { until, amount: formatEuros(cents, locale) })
      : t('cancel.lateFree', { until });
  }
}
