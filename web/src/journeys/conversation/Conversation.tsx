import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../components/PageTitle';
import type { VoiceSource } from '../../voice/microphone';
import { newestSession } from '../../voice/negotiation';
import { CallScreen } from './call/CallScreen';
import { EndedScreen } from './after/EndedScreen';
import { MicrophoneStep } from './microphone/MicrophoneStep';
import type { MyLegView, SessionView } from './session/session-calls';
import { StageMessage } from './Stage';
import { useVoiceCall } from './session/use-voice-call';

interface ConversationProps {
  mine: MyLegView;
  onSession: (session: SessionView) => void;
  /** Asks the service again, where this page can't know how it ended. */
  refresh: () => void;
}

/** The conversation of a professional or an interpreter: microphone, voice, end. */
export function Conversation({ mine, onSession, refresh }: ConversationProps) {
  const { t } = useTranslation('conversation');
  const { call, voice } = useVoiceCall(mine.session.id);
  const [again, setAgain] = useState(false);
  const session = voice.session ? newestSession(voice.session, mine.session) : mine.session;
  const { phase } = voice;
  useEffect(() => {
    if (phase === 'ended' || phase === 'left') refresh();
    // Only when the call's phase changes: `refresh` is a new function with every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [phase]);
  const observe = (view: SessionView): void => {
    onSession(view);
    call?.observe(view);
  };
  const join = (source: VoiceSource): void => {
    setAgain(false);
    void call?.join(source);
  };
  if (session.state === 'ended') return <EndedScreen mine={mine} session={session} />;
  if (!call || phase === 'ended') return <Waiting />;
  if (phase === 'idle' || again) return <MicrophoneStep party={mine.party} onReady={join} />;
  if (phase === 'replaced' || phase === 'left') {
    return (
      <StageMessage
        title={<PageTitle>{t(`${phase}.title`)}</PageTitle>}
        actions={
          <Button size="lg" onClick={() => setAgain(true)}>
            {t(phase === 'left' ? 'left.again' : 'replaced.takeBack')}
          </Button>
        }
      >
        <p>{t(`${phase}.detail`)}</p>
      </StageMessage>
    );
  }
  if (phase === 'refused') {
    return (
      <StageMessage role="alert" title={<PageTitle>{t('refused.title')}</PageTitle>}>
        <p>{voice.error?.message}</p>
      </StageMessage>
    );
  }
  return <CallScreen mine={mine} session={session} call={call} voice={voice} onSession={observe} />;
}

function Waiting() {
  const { t } = useTranslation('conversation');
  return (
    <StageMessage role="status" title={<PageTitle>{t('loading')}</PageTitle>}>
      <Loader />
    </StageMessage>
  );
}
