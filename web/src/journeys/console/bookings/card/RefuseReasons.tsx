import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BOOKING_REFUSALS,
  type BookingRefusal,
} from '../../../../../../src/features/bookings/rules/booking-offer-states';
import type { AgencyBookingView } from '../../../../api/agency-bookings';
import { useErrorWords } from '../../../../app/use-error-words';
import classes from './BookingCard.module.css';

interface RefuseReasonsProps {
  booking: AgencyBookingView;
  /** The keys act on this card. */
  current: boolean;
  pending: boolean;
  fault: Error | null;
  over: boolean;
  onRefuse: (reason: BookingRefusal) => void;
  onBack: () => void;
}

/** One of a few reasons, by a tap or by its number; the next agency is then asked at once. */
export function RefuseReasons(props: RefuseReasonsProps) {
  const { booking, current, pending, fault, over, onRefuse, onBack } = props;
  const { t } = useTranslation('agency-bookings');
  const words = useErrorWords();
  const first = useRef<HTMLButtonElement>(null);
  const titleId = `refuse-${booking.bookingId}`;
  const reasons = BOOKING_REFUSALS.filter(
    (reason) => reason !== 'no_such_gender' || booking.gender !== 'either',
  );
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const reason = reasons[Number(event.key) - 1];
    if (event.key === 'Escape') onBack();
    else if (reason && !over) onRefuse(reason);
  });
  useEffect(() => {
    first.current?.focus();
  }, []);
  useEffect(() => {
    if (!current) return undefined;
    const listener = (event: KeyboardEvent): void => act(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [current]);
  return (
    <div className={classes.form} role="group" aria-labelledby={titleId}>
      <div>
        <h4 id={titleId}>{t('refuse.title')}</h4>
        <p className={classes.aside}>{t('refuse.detail')}</p>
      </div>
      <p role="alert" className={classes.fault}>
        {fault ? words(fault) : ''}
      </p>
      <div className={classes.reasons}>
        {reasons.map((reason, index) => (
          <button
            key={reason}
            ref={index === 0 ? first : undefined}
            type="button"
            disabled={pending || over}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onRefuse(reason)}
          >
            <kbd aria-hidden>{index + 1}</kbd>
            {t(`refuse.reason.${reason}`)}
          </button>
        ))}
      </div>
      {!over && (
        <div className={classes.answers}>
          <Button variant="subtle" size="md" onClick={onBack}>
            {t('refuse.back')}
          </Button>
        </div>
      )}
    </div>
  );
}
