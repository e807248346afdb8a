import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  askForNotifications,
  notificationPermission,
} from '../../../../alerts/desktop-notification';

/** Offers notifications of the desktop where the operator has not decided yet. */
export function AlertsNote() {
  const { t } = useTranslation('console');
  const [permission, setPermission] = useState(notificationPermission);
  if (permission !== 'default') return null;
  return (
    <Button
      variant="subtle"
      size="sm"
      leftSection={<IconBell size={20} aria-hidden />}
      onClick={() => void askForNotifications().then(setPermission)}
    >
      {t('alerts.notify')}
    </Button>
  );
}
