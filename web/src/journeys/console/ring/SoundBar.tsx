import { Button } from '@mantine/core';
import { IconVolumeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './SoundBar.module.css';

/** The browser keeps the page silent: says so, and has the one tap that ends it. */
export function SoundBar({ onAllow }: { onAllow: () => void }) {
  const { t } = useTranslation('console');
  return (
    <div className={classes.bar} role="alert">
      <IconVolumeOff size={26} aria-hidden />
      <p>{t('soundBar.words')}</p>
      <Button size="lg" onClick={onAllow}>
        {t('soundBar.activate')}
      </Button>
    </div>
  );
}
