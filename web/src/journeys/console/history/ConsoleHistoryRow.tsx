import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../format/duration';
import { formatDate, formatTime } from '../../../format/instant';
import { useLocale } from '../../../i18n/use-locale';
import { serviceNow } from '../../../time/device-clock';
import { groupDigits } from '../../conversation/session/group-digits';
import { languageWords } from '../../conversation/session/language-words';
import type { HistoryItemView } from '../console-calls';
import classes from './ConsoleHistory.module.css';

/** One session of the agency: when, in which language, who interpreted, how it ended. */
export function ConsoleHistoryRow({ item }: { item: HistoryItemView }) {
  const { t } = useTranslation('console');
  const locale = useLocale();
  const language = languageWords(item.language, item.dialect, locale);
  const seconds = (value: number | null) => (value === null ? <Nothing /> : formatDuration(value));
  return (
    <tr role="row">
      <td role="cell" className={classes.date}>
        {formatDate(item.createdAt, locale, serviceNow())}{' '}
        <span className={classes.aside}>{formatTime(item.createdAt, locale)}</span>
      </td>
      <td role="cell" className={classes.language}>
        <strong>{language.title}</strong>
        {language.dialect && <span className={classes.aside}>{language.dialect}</span>}
      </td>
      <td role="cell" data-label={t('history.interpreter')}>
        {item.interpreterLabel ?? <Nothing />}
        {item.bookingNumber && (
          <span className={`${classes.aside} figures`}>
            {t('sessions.number', { number: groupDigits(item.bookingNumber) })}
          </span>
        )}
      </td>
      <td role="cell" data-label={t('history.outcome')}>
        {t(`history.state.${item.state}`)}
      </td>
      <td role="cell" className="figures" data-label={t('history.talk')}>
        {seconds(item.state === 'done' ? item.talkSeconds : null)}
      </td>
      <td role="cell" className="figures" data-label={t('history.wait')}>
        {seconds(item.waitingSeconds)}
      </td>
    </tr>
  );
}

function Nothing() {
  const { t } = useTranslation('console');
  return (
    <>
      <span aria-hidden className={classes.aside}>
        –
      </span>
      <span className="visually-hidden">{t('history.none')}</span>
    </>
  );
}
