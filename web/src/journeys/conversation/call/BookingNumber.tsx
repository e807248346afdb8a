import { useTranslation } from 'react-i18next';
import { groupDigits } from '../session/group-digits';
import { CopyButton } from './CopyButton';
import classes from './BookingNumber.module.css';

/** The six digits to note, large enough to read across a desk. */
export function BookingNumber({ number }: { number: string }) {
  const { t } = useTranslation('conversation');
  return (
    <div className={classes.root}>
      <h2 className={classes.label}>{t('booking.label')}</h2>
      <div className={classes.line}>
        <span className={`${classes.number} figures`}>{groupDigits(number)}</span>
        <CopyButton
          size="sm"
          value={number}
          label={t('copy', { ns: 'common' })}
          aria-label={t('booking.copy')}
        />
      </div>
      <p className={classes.hint}>{t('booking.hint')}</p>
    </div>
  );
}
