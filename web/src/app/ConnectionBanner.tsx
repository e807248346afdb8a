import { IconWifiOff } from '@tabler/icons-react';
import { useNetwork } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TelephoneLink } from '../components/TelephoneLink';
import { useConnection } from '../live/connection-state';
import classes from './ConnectionBanner.module.css';
import { readOfflineNote } from './offline-note';

/** A blink of the network is nobody's business: the banner waits this long, in milliseconds. */
const patience = 2500;

/** Says that the connection is lost, and what works without it. */
export function ConnectionBanner() {
  const { t } = useTranslation('common');
  const connection = useConnection();
  const { online } = useNetwork();
  const lost = connection === 'lost' || !online;
  return (
    <div role="status">
      {lost && <Notice words={online ? t('connection.lost') : t('connection.offline')} />}
    </div>
  );
}

function Notice({ words }: { words: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const telephone = readOfflineNote()?.telephone;
  return (
    <div className={classes.banner}>
      <IconWifiOff size={20} aria-hidden />
      <span>{words}</span>
      {telephone && <TelephoneLink number={telephone} />}
    </div>
  );
}
