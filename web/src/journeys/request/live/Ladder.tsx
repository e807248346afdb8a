import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../api/requests';
import { useServiceNow } from '../../../time/use-service-now';
import classes from './Ladder.module.css';
import { Rung } from './Rung';

/** The agencies of this hunt in contract order, each with where it stands. */
export function Ladder({ request }: { request: RequestView }) {
  const { t } = useTranslation('request');
  const now = useServiceNow();
  const next = request.offers.find((offer) => offer.state === 'planned');
  if (request.offers.length === 0) return null;
  return (
    <ol className={classes.ladder} aria-label={t('live.agencies')}>
      {request.offers.map((offer) => (
        <Rung
          key={offer.id}
          offer={offer}
          gender={request.gender}
          askedAt={offer === next ? request.nextAgencyAt : null}
          now={now}
        />
      ))}
    </ol>
  );
}
