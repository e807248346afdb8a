import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { telephonyQuery } from '../../../api/telephony';
import { useServiceNow } from '../../../time/use-service-now';
import { LoadFault } from '../../../components/LoadFault';
import { CallErrors } from './CallErrors';
import { CallsInFlight } from './CallsInFlight';
import { CarrierFigures } from './CarrierFigures';
import { CarrierHealth } from './CarrierHealth';
import { NoTelephone } from './NoTelephone';
import { PinSetting } from './PinSetting';
import classes from './TelephonyPanel.module.css';

/** How the telephone is: in words first, then the calls, the figures and the errors. */
export function TelephonyPanel({ networkId }: { networkId: string }) {
  const { t } = useTranslation('telephony');
  const now = useServiceNow();
  const { data, error, refetch } = useQuery(telephonyQuery(networkId));
  return (
    <div className={classes.panel}>
      {error && <LoadFault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={240} radius="lg" />}
      {data && !data.carrier && <NoTelephone />}
      {data?.carrier && (
        <>
          <CarrierHealth carrier={data.carrier} now={now} />
          <section className={classes.section} aria-labelledby="appels">
            <h2 id="appels">{t('calls.title')}</h2>
            <CallsInFlight calls={data.calls} />
          </section>
          <section className={classes.section} aria-labelledby="cadence">
            <h2 id="cadence">{t('figures.title')}</h2>
            <CarrierFigures carrier={data.carrier} now={now} />
            <p className={classes.aside}>{t('figures.shared')}</p>
          </section>
          <section className={classes.section} aria-labelledby="erreurs">
            <h2 id="erreurs">{t('errors.title')}</h2>
            <CallErrors errors={data.errors} now={now} />
          </section>
        </>
      )}
      <PinSetting networkId={networkId} />
    </div>
  );
}
