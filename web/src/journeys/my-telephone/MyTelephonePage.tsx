import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { myTelephoneQuery } from '../../api/my-telephone';
import { LoadFault } from '../../components/LoadFault';
import { PageTitle } from '../../components/PageTitle';
import { HowToDial } from './HowToDial';
import classes from './MyTelephonePage.module.css';
import { MyNumbers } from './MyNumbers';
import { MyPin } from './MyPin';

/** `/telephone`: how the member calls without a screen, and how they are known there. */
export default function MyTelephonePage() {
  const { t } = useTranslation('my-telephone');
  const { data: mine, error, refetch } = useQuery(myTelephoneQuery);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle>{t('title')}</PageTitle>
        <p>{t('lead')}</p>
      </div>
      {!mine && error && <LoadFault error={error} onRetry={() => void refetch()} />}
      {!mine && !error && <Skeleton height={420} radius="lg" />}
      {mine && (
        <div className={classes.columns}>
          <HowToDial mine={mine} />
          <div className={classes.own}>
            <MyNumbers mine={mine} />
            <MyPin mine={mine} />
          </div>
        </div>
      )}
    </div>
  );
}
