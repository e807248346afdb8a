import type { InterfaceLocale, Language } from '../language.js';

/** The languages in the alphabetical order of their labels; equal labels in the order of their ids. */
export function sortByLabel(languages: readonly Language[], locale: InterfaceLocale): Language[] {
  const collator = new Intl.Collator(locale);
  return [...languages].sort(
    (a, b) => collator.compare(a.label[locale], b.label[locale]) || (a.id < b.id ? -1 : 1),
  );
}
