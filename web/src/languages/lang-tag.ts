/** BCP 47 tag of an ISO 639-3 id, for the `lang` attribute: `rus` → `ru`, `prs` → `fa-AF`, `tir` → `ti`. */
export function langTag(languageId: string): string {
  return Intl.getCanonicalLocales(languageId)[0] ?? languageId;
}
