import { useTranslation } from 'react-i18next';
import type { RecentUnmetView } from '../../../api/admin';
import { formatDate, formatTime } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { capitalise } from '../../../languages/capitalise';
import { languageLabel } from '../../../languages/catalogue';
import { serviceNow } from '../../../time/device-clock';
import classes from './RecentUnmet.module.css';
import { unmetReason } from './watch-reasons';

const columns = ['when', 'language', 'member', 'reason'] as const;

/** The requests that nobody served lately, and why. */
export function RecentUnmet({ requests }: { requests: RecentUnmetView[] }) {
  const { t } = useTranslation('admin');
  const locale = useLocale();
  return (
    <table className={classes.table} role="table" aria-label={t('live.unmet')}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {t(`live.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {requests.map((request) => (
          <tr key={request.requestId} role="row">
            <td role="cell" className={classes.when}>
              {formatDate(request.endedAt, locale, serviceNow())},{' '}
              {formatTime(request.endedAt, locale)}
            </td>
            <td role="cell" className={classes.language}>
              {capitalise(languageLabel(request.language, locale))}
            </td>
            <td role="cell">{request.memberName ?? capitalise(t('live.erased'))}</td>
            <td role="cell" className={classes.reason}>
              {t(`live.reason.${unmetReason(request)}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
