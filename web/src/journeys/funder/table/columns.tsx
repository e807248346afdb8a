import type { ReactNode } from 'react';
import type { UsageFiguresView } from '../../../api/funder';
import { Count, formatNumber, formatShare, Hidden, Nothing, shareServed, Wait } from '../figures';
import type { Locale } from '../../../i18n/locales';
import type { SortValue } from './sort-rows';

/** A row of any of the tables. */
export interface TableRow extends UsageFiguresView {
  key: string;
  month?: string;
  language?: string;
  /** Under the count of what was not served: the most frequent reason, in words. */
  mainReason?: string | undefined;
}

export type ColumnName =
  'month' | 'language' | 'sessions' | 'minutes' | 'waitingP50' | 'waitingP90' | 'unmet' | 'served';

export interface FigureColumn {
  name: ColumnName;
  sortBy: (row: TableRow) => SortValue;
  show: (row: TableRow, locale: Locale) => ReactNode;
}

/** The columns of figures, the same in every table. */
export const figureColumns: FigureColumn[] = [
  {
    name: 'sessions',
    sortBy: ({ sessions }) => sessions,
    show: ({ sessions }) => <Count value={sessions} />,
  },
  {
    name: 'minutes',
    sortBy: ({ minutes }) => minutes,
    show: ({ minutes }, locale) =>
      minutes === null ? <Hidden /> : formatNumber(minutes, locale, 1),
  },
  {
    name: 'waitingP50',
    sortBy: ({ waitingP50 }) => waitingP50,
    show: ({ waitingP50, sessions }) => <Wait seconds={waitingP50} of={sessions} />,
  },
  {
    name: 'waitingP90',
    sortBy: ({ waitingP90 }) => waitingP90,
    show: ({ waitingP90, sessions }) => <Wait seconds={waitingP90} of={sessions} />,
  },
  {
    name: 'unmet',
    sortBy: ({ unmet }) => unmet,
    show: ({ unmet, mainReason }) => (
      <>
        <Count value={unmet} />
        {mainReason && <small>{mainReason}</small>}
      </>
    ),
  },
  {
    name: 'served',
    sortBy: shareServed,
    show: (row, locale) => <Share row={row} locale={locale} />,
  },
];

function Share({ row, locale }: { row: TableRow; locale: Locale }) {
  const share = shareServed(row);
  if (share !== null) return <>{formatShare(share, locale)}</>;
  return row.sessions === null || row.unmet === null ? <Hidden /> : <Nothing />;
}
