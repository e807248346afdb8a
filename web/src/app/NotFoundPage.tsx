import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageTitle } from '../components/PageTitle';
import classes from './MessagePage.module.css';

export function NotFoundPage() {
  const { t } = useTranslation('common');
  return (
    <div className={classes.page}>
      <p className={classes.figure} aria-hidden>
        404
      </p>
      <PageTitle>{t('notFound.title')}</PageTitle>
      <p className={classes.detail}>{t('notFound.detail')}</p>
      <Button component={Link} href="/" size="lg">
        {t('notFound.home')}
      </Button>
    </div>
  );
}

export function ForbiddenPage() {
  const { t } = useTranslation('common');
  return (
    <div className={classes.page}>
      <PageTitle>{t('forbidden.title')}</PageTitle>
      <p className={classes.detail}>{t('forbidden.detail')}</p>
      <Button component={Link} href="/" size="lg">
        {t('notFound.home')}
      </Button>
    </div>
  );
}
