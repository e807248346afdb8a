import { IconCalendarTime } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ApiError, detailOf } from '../../api/api-error';
import { Autonym } from '../../components/Autonym';
import { PageTitle } from '../../components/PageTitle';
import { formatTimer } from '../../format/duration';
import { formatDate, formatTime } from '../../format/instant';
import { useLocale } from '../../i18n/use-locale';
import { useServiceNow } from '../../time/use-service-now';
import { languageWords } from '../conversation/session/language-words';
import { secondsUntil } from '../conversation/session/talk-clock';
import { StageMessage } from '../conversation/Stage';
import classes from './InterpreterWelcome.module.css';

/** Below this many seconds the wait is counted down. */
const COUNTED = 3600;

/** A booked interpreter who is early: when it begins, and that this page opens by itself. */
export function InterpreterEarly({ error }: { error: ApiError }) {
  const { t } = useTranslation('join');
  const locale = useLocale();
  const now = useServiceNow();
  const startsAt = String(detailOf(error, 'startsAt'));
  const language = languageWords(String(detailOf(error, 'language')), null, locale);
  const left = secondsUntil(startsAt, now);
  return (
    <StageMessage
      icon={<IconCalendarTime size={30} aria-hidden />}
      title={<PageTitle>{t('early.title')}</PageTitle>}
    >
      <dl className={classes.facts}>
        <div>
          <dt>{t('early.when')}</dt>
          <dd className="figures">
            {t('early.at', {
              date: formatDate(startsAt, locale, now),
              time: formatTime(startsAt, locale),
            })}
          </dd>
        </div>
        <div>
          <dt>{t('interpreter.language')}</dt>
          <dd>
            {language.title} {language.entry && <Autonym language={language.entry} />}
          </dd>
        </div>
        <div>
          <dt>{t('interpreter.network')}</dt>
          <dd>{String(detailOf(error, 'networkName'))}</dd>
        </div>
      </dl>
      {left < COUNTED && (
        <p className="figures" role="timer">
          {t('early.in', { time: formatTimer(left) })}
        </p>
      )}
      <p>{t('early.stay')}</p>
    </StageMessage>
  );
}
