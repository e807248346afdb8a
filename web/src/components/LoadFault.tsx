import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../app/use-error-words';
import classes from './LoadFault.module.css';

/** What could not be fetched, and the way to try again. */
export function LoadFault({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation('common');
  const words = useErrorWords();
  return (
    <div className={classes.fault} role="alert">
      <p>{words(error)}</p>
      <Button variant="default" onClick={onRetry}>
        {t('retry')}
      </Button>
    </div>
  );
}
