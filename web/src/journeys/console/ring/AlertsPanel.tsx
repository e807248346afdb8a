import { Button } from '@mantine/core';
import { IconBell, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './AlertsPanel.module.css';
import type { NotificationState } from './use-notifications';
import type { Ringing } from './use-ringing';

interface AlertsPanelProps {
  ringing: Ringing;
  notifications: { state: NotificationState; ask: () => Promise<void> };
}

/** How a request makes itself heard: the ring's volume, and the desktop's notifications. */
export function AlertsPanel({ ringing, notifications }: AlertsPanelProps) {
  const { t } = useTranslation('console');
  const { volume, setVolume, test } = ringing;
  return (
    <section className={classes.root} aria-labelledby="alerts-title">
      <h2 id="alerts-title">{t('alerts.title')}</h2>
      <label className={classes.volume}>
        <span className="visually-hidden">{t('alerts.volume')}</span>
        {volume === 0 ? (
          <IconVolumeOff size={22} aria-hidden />
        ) : (
          <IconVolume size={22} aria-hidden />
        )}
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={Math.round(volume * 100)}
          aria-valuetext={volume === 0 ? t('alerts.silent') : `${Math.round(volume * 100)} %`}
          onChange={(event) => setVolume(Number(event.currentTarget.value) / 100)}
        />
        <Button size="sm" variant="default" onClick={test}>
          {t('alerts.test')}
        </Button>
      </label>
      {volume === 0 && <p className={classes.warning}>{t('alerts.silent')}</p>}
      {notifications.state === 'default' ? (
        <Button
          variant="default"
          leftSection={<IconBell size={20} aria-hidden />}
          onClick={() => void notifications.ask()}
        >
          {t('alerts.notify')}
        </Button>
      ) : (
        <p className={classes.state}>{t(`alerts.${words[notifications.state]}`)}</p>
      )}
    </section>
  );
}

const words = { granted: 'notifyOn', denied: 'notifyDenied', none: 'notifyNone' } as const;
