import { IconPhoneOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './TelephonyPanel.module.css';

const settings = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKENS', 'TWILIO_NUMBER'];

/** What a service without a telephone is told: that it works without, and how to give it one. */
export function NoTelephone() {
  const { t } = useTranslation('telephony');
  return (
    <section className={classes.off} aria-labelledby="sans-telephone">
      <IconPhoneOff size={34} aria-hidden className={classes.icon} />
      <div className={classes.told}>
        <h2 id="sans-telephone">{t('off.title')}</h2>
        <p>{t('off.detail')}</p>
        <h3>{t('off.how')}</h3>
        <ol className={classes.steps}>
          <li>
            {t('off.settings')}
            <span className={classes.names}>
              {settings.map((name) => (
                <code key={name}>{name}</code>
              ))}
            </span>
          </li>
          <li>{t('off.restart')}</li>
          <li>
            {t('off.check')}
            <span className={classes.names}>
              <code>npm run twilio:check</code>
            </span>
          </li>
        </ol>
        <p className={classes.aside}>{t('off.docs')}</p>
      </div>
    </section>
  );
}
