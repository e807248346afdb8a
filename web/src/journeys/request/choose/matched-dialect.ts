import type { LanguageMatch } from '../../../languages/catalogue';

/** The dialect that a search met ("arabe yéménite"), so that choosing the result chooses it too. */
export function matchedDialect({ language, matched, text }: LanguageMatch): string | null {
  if (matched !== 'dialect') return null;
  return language.dialects.find(({ label }) => label.fr === text || label.en === text)?.id ?? null;
}
