import { Button } from '@mantine/core';
import { IconDeviceLandlinePhone, IconPhoneCall } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale';
import type { Language } from '../../../languages/catalogue';
import { CallError } from './CallError';
import classes from './CallBar.module.css';
import { ForecastLine } from './ForecastLine';
import { MicrophoneHint } from './MicrophoneHint';

/** A second tap meant for the language must not fall on the button that appeared there, in milliseconds. */
const graceMillis = 350;

interface CallBarProps {
  language: Language;
  /** The member talks on the telephone: no microphone is needed here. */
  byTelephone: boolean;
  calling: boolean;
  error: Error | null;
  onCall: () => void;
}

/** The forecast and the one obvious action; stays at the bottom of a small screen. */
export function CallBar({ language, byTelephone, calling, error, onCall }: CallBarProps) {
  const { t } = useTranslation('request');
  const locale = useLocale();
  const button = useRef<HTMLButtonElement>(null);
  const readyAt = useRef(0);
  useEffect(() => {
    readyAt.current = performance.now() + graceMillis;
    button.current?.focus({ preventScroll: true });
  }, [language.id]);
  return (
    <div className={classes.bar}>
      {byTelephone ? (
        <p className={classes.hint}>
          <IconDeviceLandlinePhone size={22} aria-hidden />
          {t('line.ready')}
        </p>
      ) : (
        <MicrophoneHint />
      )}
      {error && <CallError error={error} language={language} />}
      <ForecastLine language={language.id} />
      <Button
        ref={button}
        size="xl"
        radius="lg"
        fullWidth
        className={classes.call}
        leftSection={<IconPhoneCall size={28} aria-hidden />}
        loading={calling}
        aria-label={t('call.buttonFor', { language: language.label[locale] })}
        onClick={() => {
          if (performance.now() >= readyAt.current) onCall();
        }}
      >
        {t('call.button')}
      </Button>
    </div>
  );
}
