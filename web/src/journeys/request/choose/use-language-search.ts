import { useDeferredValue, useEffect, useMemo } from 'react';
import type { Locale } from '../../../i18n/locales';
import { useLocale } from '../../../i18n/use-locale';
import { searchLanguages, type LanguageMatch } from '../../../languages/catalogue';

const mostResults = 8;
/** After the first paint and the first data, in milliseconds. */
const warmUpMillis = 1200;

export interface SearchResults {
  /** The query that these results answer, without outer spaces. */
  query: string;
  matches: LanguageMatch[];
  /** The best match of what is typed this very moment, for a hand that is faster than the list. */
  bestNow: () => LanguageMatch | undefined;
}

/** Languages that `typed` may mean; typing never waits for the search. */
export function useLanguageSearch(typed: string): SearchResults {
  const locale = useLocale();
  const query = useDeferredValue(typed).trim();
  useWarmIndex(locale);
  const matches = useMemo(() => find(query, locale), [query, locale]);
  return { query, matches, bestNow: () => find(typed.trim(), locale)[0] };
}

function find(query: string, locale: Locale): LanguageMatch[] {
  return query === '' ? [] : searchLanguages(query, { locale, limit: mostResults });
}

/** The first search builds its index: on an old PC that is felt, so it is done before anything is typed. */
function useWarmIndex(locale: Locale): void {
  useEffect(() => {
    const timer = setTimeout(() => find('a', locale), warmUpMillis);
    return () => clearTimeout(timer);
  }, [locale]);
}
