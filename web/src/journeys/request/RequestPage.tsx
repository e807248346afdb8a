import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../components/PageTitle';

export function RequestPage() {
  const { t } = useTranslation('request');
  return <PageTitle>{t('title')}</PageTitle>;
}
