import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { LoadFault } from '../../../components/LoadFault';
import { PageTitle } from '../../../components/PageTitle';
import { agencyHistory } from '../console-calls';
import classes from './ConsoleHistory.module.css';
import { ConsoleHistoryRow } from './ConsoleHistoryRow';

const columns = ['date', 'language', 'interpreter', 'outcome', 'talk', 'wait'] as const;

/** `/console/historique`: the agency's own sessions. */
export default function ConsoleHistoryPage() {
  const { t } = useTranslation('console');
  const history = useInfiniteQuery({
    queryKey: ['console', 'history'],
    queryFn: ({ pageParam, signal }) => agencyHistory(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextBefore,
    staleTime: 0,
  });
  const items = history.data?.pages.flatMap((page) => page.items);
  return (
    <div className={classes.page}>
      <div>
        <PageTitle>{t('history.title')}</PageTitle>
        <p className={classes.detail}>{t('history.detail')}</p>
      </div>
      {history.error && <LoadFault error={history.error} onRetry={() => void history.refetch()} />}
      {!items && !history.error && <Skeleton height={380} radius="lg" />}
      {items?.length === 0 && (
        <div className={classes.empty}>
          <h2>{t('history.empty')}</h2>
          <p>{t('history.emptyDetail')}</p>
          <Button component={Link} href="/console" size="lg">
            {t('history.back')}
          </Button>
        </div>
      )}
      {items && items.length > 0 && (
        <table className={classes.table} role="table" aria-label={t('history.title')}>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <th key={column} role="columnheader" scope="col">
                  {t(`history.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {items.map((item) => (
              <ConsoleHistoryRow key={item.requestId} item={item} />
            ))}
          </tbody>
        </table>
      )}
      {history.hasNextPage && (
        <Button
          variant="default"
          size="lg"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('history.more')}
        </Button>
      )}
    </div>
  );
}
