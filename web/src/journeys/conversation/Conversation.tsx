import { Button, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useMe } from '../../app/use-me';
import { PageTitle } from '../../components/PageTitle';
import { EndedScreen } from './after/EndedScreen';
import { CallScreen } from './call/CallScreen';
import { MicrophoneStep } from './microphone/MicrophoneStep';
import { useCall, type ConversationProps } from './session/use-call';
import { StageMessage } from './Stage';

/**
 * The conversation of a professional or an interpreter: microphone, voice, end.
 * `atOnce`: a tap has just brought the person here, so the browser may ask for the microphone by itself.
 */
export function Conversation({
  atOnce = false,
  ...props
}: ConversationProps & { atOnce?: boolean }) {
  const { t } = useTranslation('conversation');
  const { mine } = props;
  const me = useMe();
  const [, navigate] = useLocation();
  const { call, voice, session, stage, join, again, observe } = useCall(props);
  switch (stage) {
    case 'ended':
      return <EndedScreen mine={mine} session={session} />;
    case 'microphone':
      return <MicrophoneStep party={mine.party} atOnce={atOnce} onReady={join} />;
    case 'left':
    case 'replaced':
      return (
        <StageMessage
          title={<PageTitle>{t(`${stage}.title`)}</PageTitle>}
          actions={
            <Button size="lg" onClick={again}>
              {t(stage === 'left' ? 'left.again' : 'replaced.takeBack')}
            </Button>
          }
        >
          <p>{t(`${stage}.detail`)}</p>
        </StageMessage>
      );
    case 'over':
      return (
        <StageMessage
          title={<PageTitle>{t('over.title')}</PageTitle>}
          actions={
            me && (
              <Button size="lg" onClick={() => navigate('/')}>
                {t(me.role === 'operator' ? 'backToConsole' : 'home')}
              </Button>
            )
          }
        >
          <p>{t('over.detail')}</p>
        </StageMessage>
      );
    case 'refused':
      return (
        <StageMessage role="alert" title={<PageTitle>{t('refused.title')}</PageTitle>}>
          <p>{voice.error?.message}</p>
        </StageMessage>
      );
    case 'call':
      return call ? (
        <CallScreen mine={mine} session={session} call={call} voice={voice} onSession={observe} />
      ) : (
        <Waiting />
      );
    case 'waiting':
      return <Waiting />;
  }
}

function Waiting() {
  const { t } = useTranslation('conversation');
  return (
    <StageMessage role="status" title={<PageTitle>{t('loading')}</PageTitle>}>
      <Loader />
    </StageMessage>
  );
}
