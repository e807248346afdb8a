import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Autonym } from '../../components/Autonym';
import { PageTitle } from '../../components/PageTitle';
import { formatTimer } from '../../format/duration';
import { useLocale } from '../../i18n/use-locale';
import { useServiceNow } from '../../time/use-service-now';
import type { JoinLinkPreviewView } from '../conversation/session/session-calls';
import { groupDigits } from '../conversation/session/group-digits';
import { languageWords } from '../conversation/session/language-words';
import { secondsUntil } from '../conversation/session/talk-clock';
import { StageMessage } from '../conversation/Stage';
import classes from './InterpreterWelcome.module.css';

interface InterpreterWelcomeProps {
  preview: JoinLinkPreviewView;
  busy: boolean;
  onJoin: () => void;
}

/** What an interpreter should know before joining. */
export function InterpreterWelcome({ preview, busy, onJoin }: InterpreterWelcomeProps) {
  const { t } = useTranslation('join');
  const language = languageWords(preview.language, null, useLocale());
  const left = secondsUntil(preview.expiresAt, useServiceNow());
  return (
    <StageMessage
      title={<PageTitle>{t('interpreter.title')}</PageTitle>}
      actions={
        <Button size="xl" autoFocus loading={busy} onClick={onJoin}>
          {t('interpreter.join')}
        </Button>
      }
    >
      <dl className={classes.facts}>
        <div>
          <dt>{t('interpreter.language')}</dt>
          <dd>
            {language.title} {language.entry && <Autonym language={language.entry} />}
          </dd>
        </div>
        <div>
          <dt>{t('interpreter.network')}</dt>
          <dd>{preview.networkName}</dd>
        </div>
        <div>
          <dt>{t('interpreter.booking')}</dt>
          <dd className="figures">{groupDigits(preview.bookingNumber)}</dd>
        </div>
      </dl>
      <p>{t('interpreter.explanation')}</p>
      <p>{t('interpreter.microphone')}</p>
      <p className="figures">{t('interpreter.validFor', { time: formatTimer(left) })}</p>
    </StageMessage>
  );
}
