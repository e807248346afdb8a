import { useTranslation } from 'react-i18next';
import type { HistoryItemView } from '../../api/requests';
import { formatDuration } from '../../format/duration';
import { formatDate, formatTime } from '../../format/instant';
import { useLocale } from '../../i18n/use-locale';
import { capitalise } from '../../languages/capitalise';
import { dialectById, languageLabel } from '../../languages/catalogue';
import { serviceNow } from '../../time/device-clock';
import { groupDigits } from '../conversation/session/group-digits';
import classes from './HistoryTable.module.css';
import { Stars } from './Stars';

/** One request: when, in which language, how it ended, how long it lasted and was waited for. */
export function HistoryRow({ item }: { item: HistoryItemView }) {
  const { t } = useTranslation('history');
  const locale = useLocale();
  const dialect = item.dialect === null ? null : dialectById(item.language, item.dialect);
  const aside = [
    dialect?.label[locale],
    item.mode === 'instant' ? undefined : t(`mode.${item.mode}`),
    item.agencyName ?? undefined,
  ].filter((part) => part !== undefined);
  const served = item.state === 'done';
  return (
    <tr role="row">
      <td role="cell" className={classes.date}>
        <span>{formatDate(item.createdAt, locale, serviceNow())}</span>
        <span className={classes.aside}>{formatTime(item.createdAt, locale)}</span>
      </td>
      <td role="cell" className={classes.language}>
        <span className={classes.name}>{capitalise(languageLabel(item.language, locale))}</span>
        <span className={classes.aside}>{aside.join(' · ')}</span>
      </td>
      <td role="cell" className={classes.outcome}>
        <span className={classes.state} data-state={item.state}>
          {t(`state.${item.state}`)}
        </span>
        {item.bookingNumber && (
          <span className={`${classes.aside} figures`}>
            {t('number', { number: groupDigits(item.bookingNumber) })}
          </span>
        )}
      </td>
      <td role="cell" className={`${classes.figure} figures`} data-label={t('column.talk')}>
        {served ? formatDuration(item.talkSeconds) : <Nothing />}
      </td>
      <td role="cell" className={`${classes.figure} figures`} data-label={t('column.wait')}>
        {item.waitingSeconds === null ? <Nothing /> : formatDuration(item.waitingSeconds)}
      </td>
      <td role="cell" className={classes.rating}>
        {served ? <Stars count={item.stars} /> : <Nothing />}
      </td>
    </tr>
  );
}

function Nothing() {
  const { t } = useTranslation('history');
  return (
    <>
      <span aria-hidden className={classes.nothing}>
        –
      </span>
      <span className="visually-hidden">{t('notApplicable')}</span>
    </>
  );
}
