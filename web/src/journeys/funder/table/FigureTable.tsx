import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale';
import { type ColumnName, type FigureColumn, figureColumns, type TableRow } from './columns';
import classes from './FigureTable.module.css';
import { sortRows, type SortOrder } from './sort-rows';

interface FigureTableProps {
  label: string;
  /** What names a row: one or two columns of words. */
  heads: (FigureColumn & { name: 'month' | 'language' })[];
  rows: TableRow[];
  first: SortOrder<ColumnName>;
  /** The last line, the sum of all. */
  totals: TableRow;
}

/** Rows of figures that can be sorted by any column. It scrolls in its own frame, its heads stay. */
export function FigureTable({ label, heads, rows, first, totals }: FigureTableProps) {
  const { t } = useTranslation('funder');
  const locale = useLocale();
  const [order, setOrder] = useState(first);
  const columns = [...heads, ...figureColumns];
  const { sortBy } = columns.find(({ name }) => name === order.column)!;
  return (
    <div className={classes.frame} role="region" aria-label={label} tabIndex={0}>
      <table className={`${classes.table} figures`}>
        <caption className="visually-hidden">{t('table.caption', { label })}</caption>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <SortableHead key={name} name={name} order={order} onSort={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sortRows(rows, sortBy, order.direction, locale).map((row) => (
            <Row key={row.key} row={row} heads={heads} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={heads.length}>
              {t('table.total')}
            </th>
            {figureColumns.map(({ name, show }) => (
              <td key={name}>{show(totals, locale)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Row({ row, heads }: { row: TableRow; heads: FigureColumn[] }) {
  const locale = useLocale();
  return (
    <tr>
      {heads.map(({ name, show }) => (
        <th key={name} scope="row">
          {show(row, locale)}
        </th>
      ))}
      {figureColumns.map(({ name, show }) => (
        <td key={name}>{show(row, locale)}</td>
      ))}
    </tr>
  );
}

interface SortableHeadProps {
  name: ColumnName;
  order: SortOrder<ColumnName>;
  onSort: (order: SortOrder<ColumnName>) => void;
}

/** Words begin with A, figures with the largest; the second press turns the order round. */
function SortableHead({ name, order, onSort }: SortableHeadProps) {
  const { t } = useTranslation('funder');
  const isWords = name === 'month' || name === 'language';
  const sorted = order.column === name ? order.direction : undefined;
  const next = () => {
    if (sorted) return sorted === 'ascending' ? 'descending' : 'ascending';
    return isWords ? 'ascending' : 'descending';
  };
  const Icon = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort }[
    sorted ?? 'none'
  ];
  return (
    <th scope="col" data-words={isWords || undefined} aria-sort={sorted ?? 'none'}>
      <button type="button" onClick={() => onSort({ column: name, direction: next() })}>
        <span>{t(`column.${name}`)}</span>
        <Icon size={16} aria-hidden="true" />
      </button>
    </th>
  );
}
