import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConnectionBanner } from './ConnectionBanner';
import { Header } from './Header';
import classes from './Shell.module.css';

/** What surrounds every ordinary page: skip link, header, banner of a lost connection. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#contenu">
        {t('skipToContent')}
      </a>
      <Header />
      <ConnectionBanner />
      <main id="contenu" className={classes.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
