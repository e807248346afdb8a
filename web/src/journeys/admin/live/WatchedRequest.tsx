import { useTranslation } from 'react-i18next';
import type { WatchedRequestView } from '../../../api/admin';
import { formatDuration } from '../../../format/duration';
import { useLocale } from '../../../i18n/use-locale';
import { groupDigits } from '../../conversation/session/group-digits';
import { capitalise } from '../../../languages/capitalise';
import { languageLabel } from '../../../languages/catalogue';
import classes from './LivePanel.module.css';
import { offerReason, watchedState } from './watch-reasons';

interface WatchedRequestProps {
  request: WatchedRequestView;
  /** Milliseconds. */
  now: number;
}

/** One request in progress: who asked, who is being asked and since when, or the conversation. */
export function WatchedRequest({ request, now }: WatchedRequestProps) {
  const { t } = useTranslation('admin');
  const locale = useLocale();
  const state = watchedState(request);
  const since = (instant: string): string => formatDuration((now - Date.parse(instant)) / 1000);
  return (
    <li>
      <article className={classes.request}>
        <div className={classes.line}>
          <h3>{capitalise(languageLabel(request.language, locale))}</h3>
          <span className={classes.state} data-state={state}>
            {t(`live.state.${state}`)}
          </span>
          <span className={`${classes.since} figures`}>
            {t('live.since', { duration: since(request.createdAt) })}
          </span>
        </div>
        <p className={classes.aside}>
          {t('live.member', { name: request.memberName ?? t('live.erased') })}
          {request.round > 1 && ` · ${t('live.round', { round: request.round })}`}
        </p>
        {request.session && request.session.state !== 'ended' && (
          <p className={`${classes.session} figures`}>
            {[
              request.session.agencyName,
              t('live.booking', { number: groupDigits(request.session.bookingNumber) }),
              t('live.talk', { duration: formatDuration(request.session.talkSeconds) }),
            ].join(' · ')}
          </p>
        )}
        {request.offers.length > 0 && (
          <ol className={classes.offers} aria-label={t('live.agencies')}>
            {request.offers.map((offer) => {
              const reason = offerReason(offer);
              return (
                <li key={offer.id} data-state={offer.state}>
                  <span>{offer.agencyName}</span>
                  <span className="figures">
                    {offer.state === 'ringing'
                      ? t('live.offer.ringing', {
                          duration: since(offer.rangAt ?? request.createdAt),
                        })
                      : t(`live.offer.${offer.state}`)}
                    {reason && `, ${t(`live.offerReason.${reason}`)}`}
                  </span>
                </li>
              );
            })}
          </ol>
        )}
      </article>
    </li>
  );
}
