import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConnectionBanner } from './ConnectionBanner';
import { Header } from './Header';
import { LiveRequestWatcher } from '../live-request/LiveRequestWatcher';
import classes from './Shell.module.css';
import { useAccountLocale } from './use-account-locale';
import { useMe } from './use-me';

/** What surrounds every ordinary page: skip link, header, banner of a lost connection. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  const me = useMe();
  useAccountLocale(me);
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#contenu">
        {t('skipToContent')}
      </a>
      <Header />
      <ConnectionBanner />
      {me?.role === 'member' && <LiveRequestWatcher />}
      <main id="contenu" className={classes.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
