import { Button } from '@mantine/core';
import {
  IconLanguage,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconStethoscope,
  IconUser,
  IconVolume,
} from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { PageTitle } from '../../components/PageTitle';
import type { VoiceCall } from '../../voice/voice-call';
import type { VoiceSnapshot } from '../../voice/voice-snapshot';
import { Control } from '../conversation/call/CallControls';
import controls from '../conversation/call/CallControls.module.css';
import { legsInOrder } from '../conversation/call/party-status';
import type { SessionView } from '../conversation/session/session-calls';
import { patientHeadline } from './patient-headline';
import type { PatientText } from './patient-texts';
import classes from './Patient.module.css';
import { Said } from './Said';

const faces = { professional: IconStethoscope, interpreter: IconLanguage, patient: IconUser };

interface PatientCallProps {
  pair: [PatientText, PatientText];
  session: SessionView;
  myLegId: string;
  call: VoiceCall;
  voice: VoiceSnapshot;
  onLeave: () => void;
}

/** The call as the patient sees it: who is there, who speaks, mute, leave. */
export function PatientCall({ pair, session, myLegId, call, voice, onLeave }: PatientCallProps) {
  const [own, second] = pair;
  const [asking, setAsking] = useState(false);
  const word = patientHeadline(session, myLegId, voice);
  return (
    <>
      <div className={classes.room}>
        <PageTitle tab={own.words.talking}>
          <span role="status">
            <Said text={own} word={word} />
            <Said text={second} word={word} className={classes.secondOnDeep} />
          </span>
        </PageTitle>
        <ul className={classes.faces}>
          {legsInOrder(session.legs, myLegId).map((leg) => {
            const mine = leg.id === myLegId;
            const Face = faces[leg.party];
            const heard = mine ? voice.phase === 'in' : voice.peers[leg.id]?.flowing;
            const speaks = mine ? voice.speaking : heard && voice.peers[leg.id]?.speaking;
            return (
              <li key={leg.id} data-here={heard || undefined} data-speaking={speaks || undefined}>
                <span className={classes.face}>
                  <Face size={36} stroke={1.6} aria-hidden />
                </span>
                <Said text={own} word={mine || leg.party === 'patient' ? 'you' : leg.party} />
              </li>
            );
          })}
        </ul>
        {voice.soundBlocked && (
          <Button
            size="xl"
            color="safran"
            leftSection={<IconVolume size={28} aria-hidden />}
            onClick={() => void call.startSound()}
          >
            <Said text={own} word="sound" />
          </Button>
        )}
      </div>
      <div className={controls.bar} role="group" aria-label={own.words.talking}>
        {!voice.listeningOnly && (
          <Control
            look={voice.muted ? 'on' : undefined}
            sign={
              voice.muted ? (
                <IconMicrophoneOff size={26} aria-hidden />
              ) : (
                <IconMicrophone size={26} aria-hidden />
              )
            }
            onClick={() => call.setMuted(!voice.muted)}
          >
            <Said text={own} word={voice.muted ? 'unmute' : 'mute'} />
          </Control>
        )}
        <Control
          look="end"
          sign={<IconPhoneOff size={26} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          <Said text={own} word="leave" />
        </Control>
      </div>
      <ConfirmDialog
        open={asking}
        danger
        title={own.words.leave}
        confirmLabel={own.words.leave}
        cancelLabel={own.words.stay}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onLeave();
        }}
      >
        {second.words.leave}
      </ConfirmDialog>
    </>
  );
}
