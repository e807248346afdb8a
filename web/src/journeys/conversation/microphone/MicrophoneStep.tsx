import { Button, Loader } from '@mantine/core';
import { IconEar, IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readOfflineNote } from '../../../app/offline-note';
import { PageTitle } from '../../../components/PageTitle';
import { TelephoneLink } from '../../../components/TelephoneLink';
import { openSilence, type VoiceSource } from '../../../voice/microphone';
import type { MicrophoneFault } from '../../../voice/microphone-fault';
import { HowToAllow } from './HowToAllow';
import classes from './MicrophoneStep.module.css';
import type { Party } from '../session/session-calls';
import { StageMessage } from '../Stage';
import { useMicrophone } from './use-microphone';

interface MicrophoneStepProps {
  party: Party;
  /** The page before has explained: ask the browser at once. */
  atOnce?: boolean;
  onReady: (source: VoiceSource) => void;
}

/** Before the conversation: the microphone, explained first, and a way on where there is none. */
export function MicrophoneStep({ party, atOnce, onReady }: MicrophoneStepProps) {
  const { t } = useTranslation('conversation');
  const { state, allow } = useMicrophone(onReady, atOnce);
  const listen = (): void => onReady(openSilence());
  if (state.at === 'checking' || state.at === 'opening') {
    return (
      <StageMessage role="status" title={<PageTitle>{t('microphone.opening')}</PageTitle>}>
        <Loader />
      </StageMessage>
    );
  }
  if (state.at === 'fault')
    return <Fault fault={state.fault} party={party} onRetry={allow} onListen={listen} />;
  const title = party === 'interpreter' ? 'titleForInterpreter' : 'title';
  return (
    <StageMessage
      icon={<IconMicrophone size={30} aria-hidden />}
      title={<PageTitle>{t(`microphone.${title}`)}</PageTitle>}
      actions={
        <>
          <Button size="xl" autoFocus loading={state.at === 'asking'} onClick={allow}>
            {t('microphone.allow')}
          </Button>
          <ListenButton onListen={listen} />
        </>
      }
    >
      <p role="status">{t(state.at === 'asking' ? 'microphone.asking' : 'microphone.detail')}</p>
    </StageMessage>
  );
}

function ListenButton({ onListen }: { onListen: () => void }) {
  const { t } = useTranslation('conversation');
  return (
    <Button
      size="lg"
      variant="default"
      leftSection={<IconEar size={20} aria-hidden />}
      onClick={onListen}
    >
      {t('microphone.listen')}
    </Button>
  );
}

interface FaultProps {
  fault: MicrophoneFault;
  party: Party;
  onRetry: () => void;
  onListen: () => void;
}

function Fault({ fault, party, onRetry, onListen }: FaultProps) {
  const { t } = useTranslation('conversation');
  const hopeless = fault === 'insecure' || fault === 'unsupported';
  const telephone = party === 'professional' ? readOfflineNote()?.telephone : null;
  return (
    <StageMessage
      role="alert"
      icon={<IconMicrophoneOff size={30} aria-hidden />}
      title={<PageTitle>{t(`fault.${fault}.title`)}</PageTitle>}
      actions={
        !hopeless && (
          <>
            <Button size="lg" onClick={onRetry}>
              {t(fault === 'refused' || fault === 'blocked' ? 'fault.recheck' : 'fault.retry')}
            </Button>
            <ListenButton onListen={onListen} />
          </>
        )
      }
    >
      <p>{t(`fault.${fault}.detail`)}</p>
      {fault === 'refused' && <HowToAllow />}
      {!hopeless && <p className={classes.hint}>{t('microphone.listenHint')}</p>}
      {telephone && (
        <p className={classes.dial}>
          {t('microphone.orDial')} <TelephoneLink number={telephone} />
        </p>
      )}
    </StageMessage>
  );
}
