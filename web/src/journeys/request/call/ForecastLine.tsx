import { IconClockHour4, IconMoon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { forecastQuery } from '../../../api/requests';
import { formatDuration } from '../../../format/duration';
import { forecastWords } from './forecast-words';
import classes from './ForecastLine.module.css';

/** How long it usually takes, before the tap. */
export function ForecastLine({ language }: { language: string }) {
  const { t } = useTranslation('request');
  const { data, isError } = useQuery(forecastQuery(language));
  const words = data && forecastWords(data);
  const closed = words?.kind === 'nobodyOpen';
  const Icon = closed ? IconMoon : IconClockHour4;
  return (
    <div role="status" className={classes.line} data-closed={closed || undefined}>
      <Icon size={22} aria-hidden />
      <p>
        {!words && (isError ? t('forecast.unknown') : '…')}
        {words?.kind === 'usual' &&
          t('forecast.usual', {
            median: formatDuration(words.medianSeconds),
            count: words.outOfTen,
          })}
        {words?.kind === 'tooFew' && t('forecast.tooFew')}
        {closed && (
          <>
            <strong>{t('forecast.nobodyOpen')}</strong> {t('forecast.nobodyOpenHint')}
          </>
        )}
      </p>
    </div>
  );
}
