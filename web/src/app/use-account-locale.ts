import { useEffect } from 'react';
import type { Me } from '../api/me';
import { i18n } from '../i18n';
import { readKept } from '../i18n/locale-choice';

/** Speaks the account's language, unless this device was told another one. */
export function useAccountLocale(me: Me | null | undefined): void {
  const locale = me?.locale;
  useEffect(() => {
    if (locale && locale !== i18n.language && readKept() === null) void i18n.changeLanguage(locale);
  }, [locale]);
}
