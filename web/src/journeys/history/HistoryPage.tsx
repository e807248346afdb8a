import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getHistory } from '../../api/requests';
import { LoadFault } from '../../components/LoadFault';
import { PageTitle } from '../../components/PageTitle';
import { EmptyHistory } from './EmptyHistory';
import classes from './HistoryPage.module.css';
import { HistoryTable } from './HistoryTable';

/** `/historique`: the member's own requests. */
export default function HistoryPage() {
  const { t } = useTranslation('history');
  const history = useInfiniteQuery({
    queryKey: ['requests', 'history'],
    queryFn: ({ pageParam, signal }) => getHistory(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextBefore,
    staleTime: 0,
  });
  const items = history.data?.pages.flatMap((page) => page.items);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle>{t('title')}</PageTitle>
        {items && items.length > 0 && <p>{t('count')}</p>}
      </div>
      {history.error && <LoadFault error={history.error} onRetry={() => void history.refetch()} />}
      {!items && !history.error && <Skeleton height={380} radius="lg" />}
      {items?.length === 0 && <EmptyHistory />}
      {items && items.length > 0 && <HistoryTable items={items} />}
      {history.hasNextPage && (
        <Button
          variant="default"
          size="lg"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </div>
  );
}
