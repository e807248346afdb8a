import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Mark } from '../../components/Mark';
import classes from './HistoryPage.module.css';

export function EmptyHistory() {
  const { t } = useTranslation('history');
  return (
    <div className={classes.empty}>
      <Mark size={72} />
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.detail')}</p>
      <Button component={Link} href="/" size="lg">
        {t('empty.call')}
      </Button>
    </div>
  );
}
