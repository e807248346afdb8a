import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLocale, keepLocale } from './locale-choice';
import type { Locale } from './locales';
import enCommon from './en/common';
import enRequest from './en/request';
import frCommon from './fr/common';
import frRequest from './fr/request';
import { namespaceLoader } from './load-namespace';

export const i18n = i18next;

/** Prepares the texts of the first screen; other journeys bring theirs when they open. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(namespaceLoader)
    .use(initReactI18next)
    .init({
      lng: firstLocale(),
      fallbackLng: false,
      supportedLngs: ['fr', 'en'],
      load: 'languageOnly',
      ns: ['common', 'request'],
      // They come with the code: one trip less before the first screen.
      resources: {
        fr: { common: frCommon, request: frRequest },
        en: { common: enCommon, request: enRequest },
      },
      defaultNS: 'common',
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: true },
    });
}

export async function changeLocale(locale: Locale): Promise<void> {
  keepLocale(locale);
  await i18next.changeLanguage(locale);
}
