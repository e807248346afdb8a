import {
  IconEar,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconSettings,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoiceSnapshot } from '../../../voice/voice-snapshot';
import classes from './CallControls.module.css';

interface CallControlsProps {
  voice: VoiceSnapshot;
  /** The professional ends the session; any other party only leaves it. */
  ends: boolean;
  onMute: () => void;
  onDevices: () => void;
  onEnd: () => void;
}

/** What one needs at hand while talking, always in the same place. */
export function CallControls({ voice, ends, onMute, onDevices, onEnd }: CallControlsProps) {
  const { t } = useTranslation('conversation');
  return (
    <div className={classes.bar} role="group" aria-label={t('controls.label')}>
      {voice.listeningOnly ? (
        <Control sign={<IconEar size={26} aria-hidden />} onClick={onDevices}>
          {t('banner.enableMicrophone')}
        </Control>
      ) : (
        <Control
          look={voice.muted ? 'on' : undefined}
          shortcut="m"
          title={t('controls.muteKey')}
          sign={
            voice.muted ? (
              <IconMicrophoneOff size={26} aria-hidden />
            ) : (
              <IconMicrophone size={26} aria-hidden />
            )
          }
          onClick={onMute}
        >
          {t(voice.muted ? 'controls.unmute' : 'controls.mute')}
        </Control>
      )}
      <Control sign={<IconSettings size={26} aria-hidden />} onClick={onDevices}>
        {t('controls.devices')}
      </Control>
      <Control look="end" sign={<IconPhoneOff size={26} aria-hidden />} onClick={onEnd}>
        {t(ends ? 'controls.end' : 'controls.leave')}
      </Control>
    </div>
  );
}

interface ControlProps {
  sign: ReactNode;
  look?: 'on' | 'end';
  shortcut?: string;
  title?: string;
  onClick: () => void;
  children: ReactNode;
}

/** A round sign and, below it, what a tap does. */
export function Control({ sign, look, shortcut, title, onClick, children }: ControlProps) {
  return (
    <button
      type="button"
      className={classes.control}
      data-look={look}
      aria-keyshortcuts={shortcut}
      title={title}
      onClick={onClick}
    >
      <span className={classes.sign}>{sign}</span>
      <span>{children}</span>
    </button>
  );
}
