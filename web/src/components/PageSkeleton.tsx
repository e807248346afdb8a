import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The outline of a page that is on its way. */
export function PageSkeleton() {
  const { t } = useTranslation('common');
  return (
    <div role="status" style={{ display: 'grid', gap: '1.25rem', padding: '0.5rem 0' }}>
      <span className="visually-hidden">{t('loading')}</span>
      <Skeleton height={36} width="min(22rem, 70%)" radius="md" />
      <Skeleton height={160} radius="lg" />
      <Skeleton height={56} radius="md" />
    </div>
  );
}
