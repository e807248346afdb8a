import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalReasons, refuseOffer, type OfferView, type RefusalReason } from '../console-calls';
import classes from './OfferCard.module.css';
import { useAnswerFault } from './use-answer-fault';

interface RefuseChoiceProps {
  offer: OfferView;
  onBack: () => void;
  onAnswering: () => void;
  onRefused: () => void;
  onLost: (words: string) => void;
}

/** One of four reasons, by a tap or by its number; the next agency is then asked at once. */
export function RefuseChoice(props: RefuseChoiceProps) {
  const { offer, onBack, onAnswering, onRefused, onLost } = props;
  const { t } = useTranslation('console');
  const first = useRef<HTMLButtonElement>(null);
  const { words, onError } = useAnswerFault(onLost);
  const refuse = useMutation({
    mutationFn: (reason: RefusalReason) => refuseOffer(offer.id, reason),
    onMutate: onAnswering,
    onSuccess: onRefused,
    onError,
  });
  const reasons = refusalReasons.filter(
    (reason) => reason !== 'no_such_gender' || offer.gender !== 'either',
  );
  const choose = (reason: RefusalReason): void => {
    if (!refuse.isPending && !refuse.isSuccess) refuse.mutate(reason);
  };
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const reason = refusalReasons[Number(event.key) - 1];
    if (event.key === 'Escape') onBack();
    else if (reason && reasons.includes(reason)) choose(reason);
  });
  useEffect(() => {
    first.current?.focus();
    const listener = (event: KeyboardEvent): void => act(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return (
    <div className={classes.form} role="group" aria-labelledby={`refuse-${offer.id}`}>
      <h3 id={`refuse-${offer.id}`}>{t('offer.refuseTitle')}</h3>
      {refuse.error && <p role="alert">{words(refuse.error)}</p>}
      <div className={classes.reasons}>
        {reasons.map((reason, index) => (
          <button
            key={reason}
            ref={index === 0 ? first : undefined}
            type="button"
            disabled={refuse.isPending}
            aria-keyshortcuts={String(refusalReasons.indexOf(reason) + 1)}
            onClick={() => choose(reason)}
          >
            <kbd aria-hidden>{refusalReasons.indexOf(reason) + 1}</kbd>
            {t(`offer.reasons.${reason}`)}
          </button>
        ))}
      </div>
      <Button variant="subtle" onClick={onBack}>
        {t('offer.refuseBack')}
      </Button>
    </div>
  );
}
