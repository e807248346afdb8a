import { useTranslation } from 'react-i18next';
import { TelephoneLink } from '../../../components/TelephoneLink';
import classes from './DialInstead.module.css';

/** A language for which the network has no contract: says so before the tap rather than after. */
export function NotCovered({ telephone }: { telephone: string | null }) {
  const { t } = useTranslation('request');
  return (
    <div className={classes.root} role="status">
      <p className={classes.title}>{t('languages.notCovered')}</p>
      <p>{t('call.notCovered')}</p>
      {telephone && (
        <div className={classes.dial}>
          <span>{t('call.notCoveredHint')}</span>
          <TelephoneLink number={telephone} large />
        </div>
      )}
    </div>
  );
}
