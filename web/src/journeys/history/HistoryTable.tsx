import { useTranslation } from 'react-i18next';
import type { HistoryItemView } from '../../api/requests';
import { HistoryRow } from './HistoryRow';
import classes from './HistoryTable.module.css';

const columns = ['date', 'language', 'outcome', 'talk', 'wait', 'rating'] as const;

/** A table where there is room, cards where there is not; explicit roles keep it a table for screen readers. */
export function HistoryTable({ items }: { items: HistoryItemView[] }) {
  const { t } = useTranslation('history');
  return (
    <table className={classes.table} role="table" aria-label={t('title')}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <HistoryRow key={item.requestId} item={item} />
        ))}
      </tbody>
    </table>
  );
}
