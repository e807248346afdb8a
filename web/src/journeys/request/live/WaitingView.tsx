import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../api/requests';
import { formatTimer } from '../../../format/duration';
import { formatTime } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { useServiceNow } from '../../../time/use-service-now';
import { CallBackReach } from './CallBackReach';
import { CancelRequest } from './CancelRequest';
import { Ladder } from './Ladder';
import { LiveHero } from './LiveHero';
import classes from './LivePage.module.css';
import waiting from './WaitingView.module.css';

/** A standing request between two hunts. */
export function WaitingView({ request }: { request: RequestView }) {
  const { t } = useTranslation('request');
  const locale = useLocale();
  const now = useServiceNow();
  const until = request.standingUntil === null ? '' : formatTime(request.standingUntil, locale);
  const byTelephone = request.professionalLine === 'telephone';
  const left = request.nextHuntAt === null ? 0 : (Date.parse(request.nextHuntAt) - now) / 1000;
  return (
    <div className={classes.page}>
      <LiveHero request={request} title={t('waiting.title')}>
        {left > 0 && (
          <p className={waiting.next}>
            <span>{t('waiting.in')}</span>
            <span className={`${waiting.figure} figures`}>{formatTimer(left)}</span>
          </p>
        )}
      </LiveHero>
      <section className={classes.card}>
        <h2 className={classes.question}>
          {left > 0 && request.nextHuntAt !== null
            ? t('waiting.next', { time: formatTime(request.nextHuntAt, locale), until })
            : t('waiting.now', { until })}
        </h2>
        <p className={classes.detail}>
          {t(byTelephone ? 'telephone.callBackRings' : 'waiting.page')}
        </p>
        {!byTelephone && <CallBackReach />}
      </section>
      <Ladder request={request} />
      <CancelRequest request={request} label={t('waiting.cancel')} />
    </div>
  );
}
