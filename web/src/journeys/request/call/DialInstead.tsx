import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readOfflineNote } from '../../../app/offline-note';
import { queryClient } from '../../../app/query-client';
import { TelephoneLink } from '../../../components/TelephoneLink';
import { useLocale } from '../../../i18n/use-locale';
import type { Language } from '../../../languages/catalogue';
import classes from './DialInstead.module.css';

/** Without a network: the number to dial and the key of the chosen language. */
export function DialInstead({ language }: { language: Language | null }) {
  const { t } = useTranslation('request');
  const locale = useLocale();
  const telephone = readOfflineNote()?.telephone;
  return (
    <div className={classes.root} role="status">
      <p className={classes.title}>{t('offline.title')}</p>
      <p>{t('offline.detail')}</p>
      {telephone ? (
        <div className={classes.dial}>
          <span>{t('offline.dial')}</span>
          <TelephoneLink number={telephone} large />
          {language ? (
            <span>
              {t('offline.thenKey', {
                keypad: language.keypad,
                language: language.label[locale],
              })}
            </span>
          ) : (
            <span>{t('offline.pickLanguage')}</span>
          )}
          {language && (
            <span className={`${classes.keypad} figures`} aria-hidden>
              {language.keypad.split('').map((digit, index) => (
                <kbd key={index}>{digit}</kbd>
              ))}
            </span>
          )}
        </div>
      ) : (
        <p>{t('offline.noNumber')}</p>
      )}
      <Button variant="default" onClick={() => void queryClient.refetchQueries({ type: 'active' })}>
        {t('offline.retry')}
      </Button>
    </div>
  );
}
