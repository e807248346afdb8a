import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import classes from './BackLink.module.css';

/** The way back to all bookings, or to one. */
export function BackLink({ to = '/rendez-vous', label }: { to?: string; label?: string }) {
  const { t } = useTranslation('bookings');
  return (
    <Link href={to} className={classes.link}>
      <IconArrowLeft size={20} aria-hidden />
      {label ?? t('detail.back')}
    </Link>
  );
}
