import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Mark } from '../components/Mark';
import type { Me } from '../api/me';
import { AccountMenu } from './AccountMenu';
import { Aside } from './Aside';
import classes from './Header.module.css';
import { navigationOf } from './navigation';
import { useMe } from './use-me';

export function Header() {
  const { t } = useTranslation('common');
  const [path] = useLocation();
  const me = useMe();
  return (
    <header className={classes.header}>
      <div className={classes.inner}>
        <Link href="/" className={classes.home}>
          <Mark size={38} />
          <span className={classes.names}>
            <span className={classes.product}>{t('product')}</span>
            {me && <span className={classes.place}>{placeOf(me)}</span>}
          </span>
        </Link>
        {me && (
          <nav className={classes.nav} aria-label={t('nav.label')}>
            {navigationOf(me.role).map(({ path: target, label, Icon, Count }) => (
              <Link
                key={target}
                href={target}
                className={classes.item}
                aria-current={path === target ? 'page' : undefined}
              >
                <Icon size={20} aria-hidden />
                <span>{t(`nav.${label}`)}</span>
                {Count && (
                  <Aside>
                    <Count />
                  </Aside>
                )}
              </Link>
            ))}
          </nav>
        )}
        <AccountMenu me={me ?? null} />
      </div>
    </header>
  );
}

/** The network, agency or networks in whose name one acts. */
function placeOf(me: Me): string {
  return (
    me.network?.name ?? me.agency?.name ?? me.networks.map((network) => network.name).join(', ')
  );
}
