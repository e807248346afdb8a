import { Button } from '@mantine/core';
import { IconLinkOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error';
import { useErrorWords } from '../../app/use-error-words';
import { PageTitle } from '../../components/PageTitle';
import { StageMessage } from '../conversation/Stage';
import classes from './Patient.module.css';
import { Said } from './Said';
import { patientTextPairFor } from './patient-texts';

const known = ['LINK_EXPIRED', 'LINK_USED', 'LINK_UNKNOWN', 'SESSION_ENDED'] as const;

/** Why a link leads nowhere, and what to do. The patient's language is not known: the browser's is tried. */
export function LinkFault({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation('join');
  const words = useErrorWords();
  const code = known.find((one) => error instanceof ApiError && error.code === one);
  const [text] = patientTextPairFor(navigator.languages);
  const foreign = text.lang !== 'fr' && text.lang !== 'en';
  return (
    <StageMessage
      role="alert"
      icon={<IconLinkOff size={30} aria-hidden />}
      title={<PageTitle>{t(`fault.${code ?? 'other'}.title`)}</PageTitle>}
      actions={
        !code && (
          <Button size="lg" onClick={onRetry}>
            {t('retry', { ns: 'common' })}
          </Button>
        )
      }
    >
      {code && foreign && (
        <Said
          text={text}
          word={code === 'SESSION_ENDED' ? 'ended' : 'linkOver'}
          className={classes.foreign}
        />
      )}
      <p>{code ? t(`fault.${code}.detail`) : words(error)}</p>
    </StageMessage>
  );
}
