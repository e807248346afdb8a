import { useTranslation } from 'react-i18next';
import { useServiceNow } from '../../../time/use-service-now';
import type { OfferView } from '../console-calls';
import { countdownOf } from './countdown';
import classes from './CountdownRing.module.css';

const radius = 26;
const length = 2 * Math.PI * radius;

/** The time left to answer, as a ring that empties and the seconds inside it. */
export function CountdownRing({ offer }: { offer: Pick<OfferView, 'rangAt' | 'ringsUntil'> }) {
  const { t } = useTranslation('console');
  const countdown = countdownOf(offer.rangAt, offer.ringsUntil, useServiceNow(true, 250));
  if (!countdown) return null;
  const { seconds, share } = countdown;
  return (
    <span className={classes.root} role="img" aria-label={t('offer.left', { seconds })}>
      <svg viewBox="0 0 64 64" aria-hidden>
        <circle className={classes.track} cx="32" cy="32" r={radius} />
        <circle
          className={classes.left}
          cx="32"
          cy="32"
          r={radius}
          strokeDasharray={length}
          strokeDashoffset={length * (1 - share)}
        />
      </svg>
      <span className={`${classes.seconds} figures`} aria-hidden>
        {seconds}
      </span>
    </span>
  );
}
