import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import { AccountMenu } from '../../app/AccountMenu';
import { homeOf } from '../../app/home-of';
import { useMe } from '../../app/use-me';
import { Autonym } from '../../components/Autonym';
import { Mark } from '../../components/Mark';
import { orderLanguages } from '../../languages/order-languages';
import { nextFromAddress } from './next-from-address';
import classes from './SignInFrame.module.css';

/** The form on one side; on the other the languages one will be able to speak. */
export function SignInFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('sign-in');
  const me = useMe();
  if (me) return <Redirect to={nextFromAddress() ?? homeOf(me.role)} replace />;
  return (
    <div className={classes.frame}>
      <aside className={classes.side}>
        <p className={classes.product}>
          <Mark size={52} />
          <span>{t('product')}</span>
        </p>
        <p className={classes.promise}>{t('promise')}</p>
        <p className={classes.tongues} aria-hidden>
          {orderLanguages([])
            .slice(0, 44)
            .map((language) => (
              <Autonym key={language.id} language={language} />
            ))}
        </p>
      </aside>
      <div className={classes.menu}>
        <AccountMenu me={null} />
      </div>
      <main className={classes.main}>{children}</main>
    </div>
  );
}
