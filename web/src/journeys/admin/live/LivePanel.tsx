import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { watchQuery } from '../../../api/admin';
import { useServiceNow } from '../../../time/use-service-now';
import { LoadFault } from '../../../components/LoadFault';
import classes from './LivePanel.module.css';
import { RecentUnmet } from './RecentUnmet';
import { WatchedRequest } from './WatchedRequest';

/** What is going on in the network, and what went wrong lately. */
export function LivePanel({ networkId }: { networkId: string }) {
  const { t } = useTranslation('admin');
  const now = useServiceNow();
  const { data, error, refetch } = useQuery(watchQuery(networkId));
  return (
    <div className={classes.panel}>
      {error && <LoadFault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={240} radius="lg" />}
      {data && (
        <>
          <section className={classes.section} aria-labelledby="en-cours">
            <h2 id="en-cours">{t('live.ongoing')}</h2>
            {data.requests.length === 0 ? (
              <div className={classes.empty}>
                <p>{t('live.none')}</p>
                <p className={classes.aside}>{t('live.noneDetail')}</p>
              </div>
            ) : (
              <ol className={classes.requests}>
                {data.requests.map((request) => (
                  <WatchedRequest key={request.requestId} request={request} now={now} />
                ))}
              </ol>
            )}
          </section>
          <section className={classes.section} aria-labelledby="non-servies">
            <h2 id="non-servies">{t('live.unmet')}</h2>
            {data.recentUnmet.length === 0 ? (
              <p className={classes.aside}>{t('live.unmetNone')}</p>
            ) : (
              <RecentUnmet requests={data.recentUnmet} />
            )}
          </section>
        </>
      )}
    </div>
  );
}
