import {
  IconBell,
  IconLogin2,
  IconLogout,
  IconMail,
  IconPhone,
  IconSettings,
  IconUserCircle,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Me } from '../api/me';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { Disclosure } from '../components/Disclosure';
import classes from './AccountMenu.module.css';
import { DisplaySettings } from './DisplaySettings';
import { useSignOut } from './use-sign-out';

/** Who is signed in, how the page looks, and the ways out. */
export function AccountMenu({ me }: { me: Me | null }) {
  const { t } = useTranslation('common');
  const [asking, setAsking] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const signOut = useSignOut();
  const leave = (everywhere: boolean): void => {
    setLeaving(true);
    void signOut(everywhere).finally(() => {
      setLeaving(false);
      setAsking(false);
    });
  };
  return (
    <div>
      <Disclosure
        label={t('account.menu')}
        text={me?.displayName}
        icon={
          me ? <IconUserCircle size={24} aria-hidden /> : <IconSettings size={24} aria-hidden />
        }
      >
        {(close) => (
          <>
            {me && (
              <p className={classes.who}>
                <strong>{me.displayName}</strong>
                <span>{t(`account.role.${me.role}`)}</span>
              </p>
            )}
            <DisplaySettings signedIn={me !== null} />
            <div className={classes.ways}>
              {me?.role === 'member' && (
                <>
                  <Link href="/telephone" className={classes.way} onClick={close}>
                    <IconPhone size={20} aria-hidden />
                    {t('nav.myTelephone')}
                  </Link>
                  <Link href="/rendez-vous/messages" className={classes.way} onClick={close}>
                    <IconBell size={20} aria-hidden />
                    {t('nav.bookingMessages')}
                  </Link>
                </>
              )}
              {me?.demo && (
                <Link href="/messages-sortants" className={classes.way} onClick={close}>
                  <IconMail size={20} aria-hidden />
                  {t('nav.outbox')}
                </Link>
              )}
              {me === null && (
                <Link href="/connexion" className={classes.way} onClick={close}>
                  <IconLogin2 size={20} aria-hidden />
                  {t('account.signIn')}
                </Link>
              )}
              {me && (
                <>
                  <button
                    type="button"
                    className={classes.way}
                    disabled={leaving}
                    onClick={() => leave(false)}
                  >
                    <IconLogout size={20} aria-hidden />
                    {t('account.signOut')}
                  </button>
                  <button type="button" className={classes.way} onClick={() => setAsking(true)}>
                    <IconLogout size={20} aria-hidden />
                    {t('account.signOutEverywhere')}
                  </button>
                </>
              )}
            </div>
          </>
        )}
      </Disclosure>
      <ConfirmDialog
        open={asking}
        title={t('account.signOutEverywhereQuestion')}
        confirmLabel={t('account.signOutEverywhere')}
        cancelLabel={t('cancel')}
        busy={leaving}
        onConfirm={() => leave(true)}
        onCancel={() => setAsking(false)}
      >
        {t('account.signOutEverywhereDetail')}
      </ConfirmDialog>
    </div>
  );
}
