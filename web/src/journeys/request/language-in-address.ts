import { languageById } from '../../languages/catalogue';

/** The language that the identification sheet chose, from `/?langue=rus`. */
export function languageInAddress(): string | null {
  const params = new URLSearchParams(location.search);
  const id = params.get('langue');
  return id !== null && languageById(id) ? id : null;
}

/** Once the choice is in the form: a reload or a bookmark must not choose it again for the next patient. */
export function clearLanguageFromAddress(): void {
  if (location.search !== '') history.replaceState(history.state, '', location.pathname);
}
