import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../api/requests';
import { formatTime } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { CancelRequest } from './CancelRequest';
import { ElapsedTimer } from './ElapsedTimer';
import { huntSince } from './hunt-since';
import { Ladder } from './Ladder';
import { LiveHero } from './LiveHero';
import classes from './LivePage.module.css';
import { useSayHunt } from './use-say-hunt';

/** Who is being asked, since when, what comes next. */
export function HuntView({ request }: { request: RequestView }) {
  const { t } = useTranslation('request');
  const locale = useLocale();
  useSayHunt(request);
  const title =
    request.state === 'connecting'
      ? t('live.connecting')
      : request.offers.length === 0
        ? t('live.opening')
        : t('live.hunting');
  return (
    <div className={classes.page}>
      <LiveHero request={request} title={title}>
        <ElapsedTimer since={huntSince(request)} />
      </LiveHero>
      <Ladder request={request} />
      <p className={classes.hint}>
        {request.standingUntil === null
          ? t(request.professionalLine === 'telephone' ? 'telephone.willRing' : 'live.dontClose')
          : t('waiting.now', { until: formatTime(request.standingUntil, locale) })}
      </p>
      <CancelRequest request={request} label={t('live.cancel')} />
    </div>
  );
}
