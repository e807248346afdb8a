import { Button } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconMicrophoneOff, IconVolume, IconWifiOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoiceCall } from '../../../voice/voice-call';
import type { VoiceSnapshot } from '../../../voice/voice-snapshot';
import classes from './CallBanners.module.css';

interface CallBannersProps {
  call: VoiceCall;
  voice: VoiceSnapshot;
  onDevices: () => void;
}

/** What troubles the conversation now, each with its way out. */
export function CallBanners({ call, voice, onDevices }: CallBannersProps) {
  const { t } = useTranslation('conversation');
  const { online } = useNetwork();
  return (
    <div className={classes.root} aria-live="assertive">
      {voice.soundBlocked && (
        <Banner icon={<IconVolume size={24} aria-hidden />} words={t('banner.soundBlocked')}>
          <Button size="lg" onClick={() => void call.startSound()}>
            {t('banner.startSound')}
          </Button>
        </Banner>
      )}
      {voice.phase === 'reconnecting' && (
        <Banner
          icon={<IconWifiOff size={24} aria-hidden />}
          words={t(online ? 'banner.reconnecting' : 'banner.offline')}
        />
      )}
      {voice.microphoneLost && (
        <Banner
          icon={<IconMicrophoneOff size={24} aria-hidden />}
          words={t('banner.microphoneLost')}
        >
          <Button onClick={onDevices}>{t('banner.chooseMicrophone')}</Button>
        </Banner>
      )}
    </div>
  );
}

function Banner(props: { icon: ReactNode; words: string; children?: ReactNode }) {
  return (
    <div className={classes.banner}>
      {props.icon}
      <p>{props.words}</p>
      {props.children}
    </div>
  );
}
