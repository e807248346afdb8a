import type { LocalizedText } from './language.js';

/** ISO 639-2's code for a language that is not known: an operator of an agency is asked to tell which it is. */
export const UNDETERMINED = 'und';

export const UNDETERMINED_LABEL: LocalizedText = {
  fr: 'langue à reconnaître',
  en: 'Language to be identified',
};

/** Whether interpreters of `languages` can help with `language`: any operator may recognise one that is not known. */
export function offersLanguage(languages: readonly string[], language: string): boolean {
  return language === UNDETERMINED ? languages.length > 0 : languages.includes(language);
}
