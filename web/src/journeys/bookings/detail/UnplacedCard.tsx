import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type BookingView, chooseUnplaced } from '../../../api/bookings';
import { useErrorWords } from '../../../app/use-error-words';
import classes from './Cards.module.css';
import { faultToTell, useDecision } from './use-decision';

interface UnplacedCardProps {
  booking: BookingView;
  changePath: string;
  onStale: (former: BookingView | null) => void;
}

/** Nobody is left who could: the member decides, never the service. */
export function UnplacedCard({ booking, changePath, onStale }: UnplacedCardProps) {
  const { t } = useTranslation('bookings');
  const words = useErrorWords();
  const choice = useDecision(
    booking,
    (chosen: 'hunt' | 'either') =>
      chooseUnplaced(booking.id, { version: booking.version, choice: chosen }),
    onStale,
  );
  const fault = faultToTell(choice.error);
  const size = { size: 'lg', radius: 'lg', variant: 'default' } as const;
  return (
    <section className={classes.card} data-yours aria-labelledby="unplaced">
      <h2 id="unplaced">{t('unplaced.title')}</h2>
      <p className={classes.muted}>{t('unplaced.detail')}</p>
      <div className={classes.choices}>
        <Button component={Link} href={changePath} {...size} variant="filled">
          {t('unplaced.anotherHour')}
        </Button>
        {booking.gender !== 'either' && (
          <Button {...size} disabled={choice.isPending} onClick={() => choice.mutate('either')}>
            {t('unplaced.either')}
          </Button>
        )}
        <Button {...size} disabled={choice.isPending} onClick={() => choice.mutate('hunt')}>
          {t('unplaced.hunt')}
        </Button>
      </div>
      {fault && (
        <p role="alert" className={classes.fault}>
          {words(fault)}
        </p>
      )}
    </section>
  );
}
