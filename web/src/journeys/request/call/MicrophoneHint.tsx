import { IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './MicrophoneHint.module.css';
import { useMicrophonePermission } from './use-microphone-permission';

/** Settles the microphone before the call rather than in front of the interpreter. */
export function MicrophoneHint() {
  const { t } = useTranslation('request');
  const permission = useMicrophonePermission();
  const [missing, setMissing] = useState(false);
  if (missing || permission === 'denied') {
    return (
      <div className={classes.hint} data-blocked role="status">
        <IconMicrophoneOff size={22} aria-hidden />
        {missing ? (
          <p>{t('microphone.missing')}</p>
        ) : (
          <details>
            <summary>{t('microphone.denied')}</summary>
            {t('microphone.deniedHint')}
          </details>
        )}
      </div>
    );
  }
  if (permission !== 'prompt') return null;
  return (
    <div className={classes.hint}>
      <IconMicrophone size={22} aria-hidden />
      <p>
        {t('microphone.prompt')}{' '}
        <button type="button" onClick={() => void allow()}>
          {t('microphone.allow')}
        </button>
      </p>
    </div>
  );

  async function allow(): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      stream.getTracks().forEach((track) => track.stop());
    } catch (error) {
      setMissing((error as DOMException).name === 'NotFoundError');
    }
  }
}
