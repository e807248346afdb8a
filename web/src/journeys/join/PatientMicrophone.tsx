import { Button, Loader } from '@mantine/core';
import { IconEar, IconMicrophone } from '@tabler/icons-react';
import { PageTitle } from '../../components/PageTitle';
import { openSilence, type VoiceSource } from '../../voice/microphone';
import { useMicrophone } from '../conversation/microphone/use-microphone';
import type { PatientText } from './patient-texts';
import classes from './Patient.module.css';
import { Said } from './Said';

interface PatientMicrophoneProps {
  pair: [PatientText, PatientText];
  /** The patient has just tapped "join": the browser may ask at once. */
  tapped: boolean;
  onReady: (source: VoiceSource) => void;
}

/** The patient's microphone, and listening only where there is none. */
export function PatientMicrophone({ pair, tapped, onReady }: PatientMicrophoneProps) {
  const [own, second] = pair;
  const { state, allow } = useMicrophone(onReady, tapped);
  const fault = state.at === 'fault';
  const busy = state.at === 'checking' || state.at === 'opening';
  const word = fault ? 'microphone' : busy ? 'connecting' : 'allow';
  return (
    <div className={classes.welcome}>
      <PageTitle tab={own.words.join}>
        <span className={classes.title} role={fault ? 'alert' : 'status'}>
          <Said text={own} word={word} />
          <Said text={second} word={word} className={classes.second} />
        </span>
      </PageTitle>
      {busy || state.at === 'asking' ? (
        <Loader />
      ) : (
        <div className={classes.choices}>
          <Button size="xl" leftSection={<IconMicrophone size={26} aria-hidden />} onClick={allow}>
            <Said text={own} word={fault ? 'retry' : 'join'} />
          </Button>
          {fault && (
            <Button
              size="xl"
              variant="default"
              leftSection={<IconEar size={26} aria-hidden />}
              onClick={() => onReady(openSilence())}
            >
              <Said text={own} word="listen" />
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
