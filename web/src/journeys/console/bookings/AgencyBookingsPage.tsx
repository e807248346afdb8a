import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../app/use-error-words';
import { useMe } from '../../../app/use-me';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { PageTitle } from '../../../components/PageTitle';
import { formatTime } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import classes from './AgencyBookings.module.css';
import { BookingsBoard } from './BookingsBoard';
import { useAgencyBookings } from './use-agency-bookings';

/** `/console/rendez-vous`: where an agency answers bookings and holds its agenda. */
export default function AgencyBookingsPage() {
  const { t } = useTranslation('agency-bookings');
  const { t: common } = useTranslation('common');
  const locale = useLocale();
  const words = useErrorWords();
  const me = useMe();
  const { data, error, refetch } = useAgencyBookings();
  const retry = (
    <Button variant="default" onClick={() => void refetch()}>
      {common('retry')}
    </Button>
  );
  if (data && me)
    return (
      <>
        {error && (
          <div className={classes.stale} role="alert">
            <p>{t('stale', { time: formatTime(data.now, locale) })}</p>
            {retry}
          </div>
        )}
        <BookingsBoard view={data} me={me} />
      </>
    );
  if (!error) return <PageSkeleton />;
  return (
    <div className={classes.fault} role="alert">
      <PageTitle>{t('title')}</PageTitle>
      <p>{words(error)}</p>
      {retry}
    </div>
  );
}
