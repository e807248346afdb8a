import { Button } from '@mantine/core';
import { IconBell, IconBellCheck, IconBellOff, IconVolume } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askForNotifications, notificationPermission } from '../../../alerts/desktop-notification';
import { tryRing } from '../../../alerts/ring';
import classes from './WaitingView.module.css';

/** Makes sure that the call-back will be noticed: the ring tried, the notification allowed. */
export function CallBackReach() {
  const { t } = useTranslation('request');
  const [permission, setPermission] = useState(notificationPermission);
  return (
    <div className={classes.reach}>
      <Button
        variant="default"
        leftSection={<IconVolume size={22} aria-hidden />}
        onClick={() => void tryRing()}
      >
        {t('waiting.testRing')}
      </Button>
      {permission === 'default' && (
        <Button
          variant="default"
          leftSection={<IconBell size={22} aria-hidden />}
          onClick={() => void askForNotifications().then(setPermission)}
        >
          {t('waiting.notify')}
        </Button>
      )}
      {permission === 'granted' && (
        <span className={classes.state}>
          <IconBellCheck size={20} aria-hidden />
          {t('waiting.notifyOn')}
        </span>
      )}
      {permission === 'denied' && (
        <span className={classes.state}>
          <IconBellOff size={20} aria-hidden />
          {t('waiting.notifyDenied')}
        </span>
      )}
    </div>
  );
}
