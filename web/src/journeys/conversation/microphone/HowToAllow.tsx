import { useTranslation } from 'react-i18next';
import { browserFamily } from './browser-family';
import classes from './MicrophoneStep.module.css';

/** The steps that take back a refusal, in the words of this browser. */
export function HowToAllow() {
  const { t } = useTranslation('conversation');
  const family = browserFamily(navigator.userAgent);
  const steps = t(`fault.steps.${family}`, { returnObjects: true });
  return (
    <div className={classes.how}>
      <h2>{t('fault.how')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
