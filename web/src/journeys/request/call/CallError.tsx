import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hasCode, networkUnreachable } from '../../../api/api-error';
import { requestOptionsQuery } from '../../../api/requests';
import { useErrorWords } from '../../../app/use-error-words';
import { TelephoneLink } from '../../../components/TelephoneLink';
import { useLocale } from '../../../i18n/use-locale';
import type { Language } from '../../../languages/catalogue';

/** Why the call could not be made, with the telephone as the way out. */
export function CallError({ error, language }: { error: Error; language: Language }) {
  const { t } = useTranslation('request');
  const locale = useLocale();
  const words = useErrorWords();
  const telephone = useQuery({ ...requestOptionsQuery, enabled: false }).data?.networkTelephone;
  return (
    <Alert
      role="alert"
      color="brique"
      radius="md"
      icon={<IconAlertTriangle size={24} aria-hidden />}
      title={words(error)}
    >
      {telephone && (
        <>
          <TelephoneLink number={telephone} />{' '}
          {hasCode(error, networkUnreachable) &&
            t('offline.thenKey', { keypad: language.keypad, language: language.label[locale] })}
        </>
      )}
    </Alert>
  );
}
