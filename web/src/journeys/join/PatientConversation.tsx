import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { PageTitle } from '../../components/PageTitle';
import { useCall } from '../conversation/session/use-call';
import type { ConversationProps } from '../conversation/session/use-call';
import { leaveSession } from '../conversation/session/session-calls';
import { PatientCall } from './PatientCall';
import { PatientMicrophone } from './PatientMicrophone';
import { patientTextPair, type PatientWords } from './patient-texts';
import classes from './Patient.module.css';
import { Said } from './Said';

/** The patient's part in the conversation: as few words and buttons as can be. */
export function PatientConversation({ tapped, ...props }: ConversationProps & { tapped: boolean }) {
  const { mine } = props;
  const { call, voice, session, stage, join, again } = useCall(props);
  const [leaving, setLeaving] = useState(false);
  const pair = patientTextPair(session.language);
  const [own] = pair;
  const leave = async (): Promise<void> => {
    setLeaving(true);
    await call?.leave();
    await leaveSession(mine.session.id, mine.legId).catch(() => undefined);
    setLeaving(false);
  };
  return (
    <div className={classes.conversation} lang={own.lang} dir={own.dir}>
      {stage === 'ended' && <Message pair={pair} word="ended" />}
      {(stage === 'waiting' || leaving) && <Message pair={pair} word="connecting" busy />}
      {stage === 'microphone' && <PatientMicrophone pair={pair} tapped={tapped} onReady={join} />}
      {(stage === 'left' || stage === 'over') && !leaving && <Message pair={pair} word="left" />}
      {stage === 'refused' && <Message pair={pair} word="linkOver" />}
      {stage === 'replaced' && (
        <Message pair={pair} word="left">
          <Button size="xl" onClick={again}>
            <Said text={own} word="join" />
          </Button>
        </Message>
      )}
      {stage === 'call' && call && (
        <PatientCall
          pair={pair}
          session={session}
          myLegId={mine.legId}
          call={call}
          voice={voice}
          onLeave={() => void leave()}
        />
      )}
    </div>
  );
}

interface MessageProps {
  pair: ReturnType<typeof patientTextPair>;
  word: keyof PatientWords;
  busy?: boolean;
  children?: React.ReactNode;
}

function Message({ pair: [own, second], word, busy, children }: MessageProps) {
  return (
    <div className={classes.welcome} role="status">
      <PageTitle tab={own.words[word]}>
        <span className={classes.title}>
          <Said text={own} word={word} />
          <Said text={second} word={word} className={classes.second} />
        </span>
      </PageTitle>
      {busy && <Loader />}
      {children}
    </div>
  );
}
