import { useTranslation } from 'react-i18next';
import {
  errorPage,
  wordsOfError,
} from '../../../../../src/platform/carriers/twilio/errors/error-catalogue';
import type { CallErrorView } from '../../../api/telephony';
import { useLocale } from '../../../i18n/use-locale';
import { formatAgo } from './format-ago';
import classes from './TelephonyPanel.module.css';

interface CallErrorsProps {
  errors: CallErrorView[];
  /** Milliseconds. */
  now: number;
}

/** With which errors calls ended lately, what each means and what to do. */
export function CallErrors({ errors, now }: CallErrorsProps) {
  const { t } = useTranslation('telephony');
  const locale = useLocale();
  if (errors.length === 0) return <p className={classes.aside}>{t('errors.none')}</p>;
  return (
    <ul className={classes.errors}>
      {errors.map(({ code, count, lastAt }) => {
        const words = wordsOfError(code)[locale];
        return (
          <li key={code}>
            <div className={`${classes.code} figures`}>
              <h3>
                <span className="visually-hidden">{t('errors.code')} </span>
                {code}
              </h3>
              <span>{t('errors.count', { count })}</span>
              <span>{t('errors.last', { when: formatAgo(lastAt, now, locale, t) })}</span>
            </div>
            <div className={classes.words}>
              <p>{words.meaning}</p>
              <p>{words.remedy}</p>
              <a href={errorPage(code)} target="_blank" rel="noreferrer">
                {t('errors.page', { code })}
              </a>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
