import { Button, NativeSelect } from '@mantine/core';
import '@mantine/core/styles/Combobox.layer.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canChooseSpeaker, rememberedDevice } from '../../../voice/device-choice';
import { openMicrophone } from '../../../voice/microphone';
import type { VoiceCall } from '../../../voice/voice-call';
import type { VoiceSnapshot } from '../../../voice/voice-snapshot';
import classes from '../call/CallDialog.module.css';
import { LevelBar } from './LevelBar';
import { useAudioDevices } from './use-audio-devices';

interface DevicePanelProps {
  call: VoiceCall;
  voice: VoiceSnapshot;
  onClose: () => void;
}

/** Which microphone, how loud it is, and where the others come out. */
export function DevicePanel({ call, voice, onClose }: DevicePanelProps) {
  const { t } = useTranslation('conversation');
  const { microphones, speakers } = useAudioDevices();
  const [failed, setFailed] = useState(false);
  const [speaker, setSpeaker] = useState(rememberedDevice('speaker') ?? '');
  const switchTo = async (deviceId: string | null): Promise<void> => {
    const answer = await openMicrophone(deviceId);
    setFailed(!answer.ok);
    if (answer.ok) await call.changeMicrophone(answer.source);
  };
  return (
    <>
      {microphones.length > 0 && !voice.listeningOnly && (
        <NativeSelect
          size="md"
          label={t('devices.microphone')}
          error={failed && t('devices.failed')}
          value={voice.microphoneId ?? ''}
          data={named(microphones, t)}
          onChange={(event) => void switchTo(event.currentTarget.value)}
        />
      )}
      {voice.listeningOnly || voice.microphoneLost ? (
        <Button onClick={() => void switchTo(null)}>{t('devices.useMicrophone')}</Button>
      ) : (
        <div>
          <LevelBar read={call.level} label={t('devices.level')} />
          <p>{t(voice.muted ? 'devices.mutedHint' : 'devices.levelHint')}</p>
        </div>
      )}
      {failed && (voice.listeningOnly || voice.microphoneLost) && (
        <p role="alert">{t('fault.none.title')}</p>
      )}
      {canChooseSpeaker() && speakers.length > 0 ? (
        <NativeSelect
          size="md"
          label={t('devices.speaker')}
          value={speaker}
          data={[{ value: '', label: t('devices.systemDefault') }, ...named(speakers, t)]}
          onChange={(event) => {
            setSpeaker(event.currentTarget.value);
            void call.chooseSpeaker(event.currentTarget.value);
          }}
        />
      ) : (
        <p>{t('devices.speakerFixed')}</p>
      )}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('devices.done')}
        </Button>
      </div>
    </>
  );
}

function named(
  devices: MediaDeviceInfo[],
  t: ReturnType<typeof useTranslation<'conversation'>>['t'],
) {
  return devices.map((device, index) => ({
    value: device.deviceId,
    label: device.label || t('devices.unnamed', { number: index + 1 }),
  }));
}
