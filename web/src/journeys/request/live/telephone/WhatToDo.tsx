import { useTranslation } from 'react-i18next';
import type { LegView } from '../../../../api/generated';
import { formatTimer } from '../../../../format/duration';
import { useServiceNow } from '../../../../time/use-service-now';
import { secondsUntil } from '../../../conversation/session/talk-clock';
import page from '../LivePage.module.css';
import { heldUntil, type TelephoneStage } from './telephone-stage';
import classes from './TelephoneTalk.module.css';

/** The one thing to do with the telephone now; nothing while one talks or the calls end. */
export function WhatToDo({ stage, legs }: { stage: TelephoneStage; legs: readonly LegView[] }) {
  const { t } = useTranslation('request');
  const until = heldUntil(stage, legs);
  const now = useServiceNow(until !== null);
  switch (stage) {
    case 'calling':
    case 'ringing':
    case 'key':
    case 'joining':
    case 'recalled':
    case 'interpreterRecalled':
      break;
    default:
      return null;
  }
  const keyed = stage !== 'joining' && stage !== 'interpreterRecalled';
  return (
    <section className={`${page.card} ${classes.what}`}>
      <p className={`${page.question} ${classes.do}`}>
        <span>{t(`telephone.${stage}.do`)}</span>
        {keyed && <kbd>1</kbd>}
      </p>
      <p className={page.detail}>{t(`telephone.${stage}.detail`)}</p>
      {until !== null && (
        <p className={`${page.detail} figures`}>
          {t('telephone.held', { time: formatTimer(secondsUntil(until, now)) })}
        </p>
      )}
    </section>
  );
}
