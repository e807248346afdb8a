import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Autonym } from '../../../components/Autonym';
import { useLocale } from '../../../i18n/use-locale';
import { languageWords } from '../../conversation/session/language-words';
import type { AcceptedOfferView, OfferView } from '../console-calls';
import { AcceptForm } from './AcceptForm';
import { CountdownRing } from './CountdownRing';
import classes from './OfferCard.module.css';
import { OfferFacts } from './OfferFacts';
import { RefuseChoice } from './RefuseChoice';
import { useOfferKeys } from './use-offer-keys';

export interface OfferAnswers {
  /** The answer is on its way. */
  onAnswering: (offer: OfferView) => void;
  onAccepted: (offer: OfferView, accepted: AcceptedOfferView, interpreter: string) => void;
  onRefused: (offer: OfferView) => void;
  /** Too late: somebody else has it, or the requester gave up. The service's sentence tells who. */
  onLost: (offer: OfferView, words: string) => void;
}

interface OfferCardProps extends OfferAnswers {
  offer: OfferView;
  operatorId: string;
  operatorName: string;
  /** The keys act on this card. */
  current: boolean;
  onFocus: () => void;
}

/** A request that rings: what is asked, how long it still rings, and the answer. */
export function OfferCard({ offer, current, onFocus, ...rest }: OfferCardProps) {
  const { t } = useTranslation('console');
  const [refusing, setRefusing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const language = languageWords(offer.language, offer.dialect, useLocale());
  useOfferKeys(current, {
    onAccept: () => {
      setRefusing(false);
      // The field is not there while a reason is being chosen; it is after the next paint.
      requestAnimationFrame(() => field.current?.focus());
    },
    onRefuse: () => setRefusing(true),
  });
  return (
    <article
      className={classes.card}
      data-current={current || undefined}
      aria-labelledby={`offer-${offer.id}`}
      onFocus={onFocus}
    >
      <header className={classes.head}>
        <div>
          <h2 id={`offer-${offer.id}`} className={classes.language}>
            {language.title}
          </h2>
          <p className={classes.under}>
            {language.entry && <Autonym language={language.entry} />}
            {language.dialect && <span>{language.dialect}</span>}
          </p>
        </div>
        <CountdownRing offer={offer} />
      </header>
      <OfferFacts offer={offer} />
      {refusing ? (
        <RefuseChoice
          offer={offer}
          onBack={() => setRefusing(false)}
          onAnswering={() => rest.onAnswering(offer)}
          onRefused={() => rest.onRefused(offer)}
          onLost={(words) => rest.onLost(offer, words)}
        />
      ) : (
        <AcceptForm
          offer={offer}
          field={field}
          operatorId={rest.operatorId}
          operatorName={rest.operatorName}
          onAnswering={() => rest.onAnswering(offer)}
          onAccepted={(accepted, interpreter) => rest.onAccepted(offer, accepted, interpreter)}
          onLost={(words) => rest.onLost(offer, words)}
          onRefuse={() => setRefusing(true)}
        />
      )}
      {current && !refusing && <p className={classes.keys}>{t('offer.keys')}</p>}
    </article>
  );
}
