import { Skeleton } from '@mantine/core';
import { IconMailOff, IconMailOpened } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hasCode } from '../../api/api-error';
import { outboxQuery } from '../../api/outbox';
import { LoadFault } from '../../components/LoadFault';
import { PageTitle } from '../../components/PageTitle';
import { Message } from './Message';
import classes from './OutboxPage.module.css';

/** `/messages-sortants`: the mailbox of the demo, where no mail leaves the machine. */
export default function OutboxPage() {
  const { t } = useTranslation('outbox');
  const { data, error, refetch } = useQuery(outboxQuery);
  if (hasCode(error, 'NOT_FOUND'))
    return (
      <div className={classes.empty}>
        <IconMailOff size={56} stroke={1.4} aria-hidden />
        <PageTitle>{t('missing')}</PageTitle>
        <p>{t('missingDetail')}</p>
      </div>
    );
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle>{t('title')}</PageTitle>
        <p className={classes.note}>{t('local')}</p>
      </div>
      {error && !data && <LoadFault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={240} radius="lg" />}
      {data?.length === 0 && (
        <div className={classes.empty}>
          <IconMailOpened size={56} stroke={1.4} aria-hidden />
          <h2>{t('empty')}</h2>
          <p>{t('emptyDetail')}</p>
        </div>
      )}
      {data && data.length > 0 && (
        <ol className={classes.list} aria-label={t('list')}>
          {data.map((message) => (
            <Message key={message.id} message={message} />
          ))}
        </ol>
      )}
    </div>
  );
}
