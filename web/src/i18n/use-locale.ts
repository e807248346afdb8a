import { useTranslation } from 'react-i18next';
import { isLocale, type Locale } from './locales';

/** The interface's language; the component renders again when it changes. */
export function useLocale(): Locale {
  const { i18n } = useTranslation('common');
  return isLocale(i18n.language) ? i18n.language : 'fr';
}
