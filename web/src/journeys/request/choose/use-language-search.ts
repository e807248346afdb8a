import { useDeferredValue, useMemo } from 'react';
import { useLocale } from '../../../i18n/use-locale';
import { searchLanguages, type LanguageMatch } from '../../../languages/catalogue';

const mostResults = 8;

export interface SearchResults {
  /** The query that these results answer, without outer spaces. */
  query: string;
  matches: LanguageMatch[];
}

/** Languages that `typed` may mean; typing never waits for the search. */
export function useLanguageSearch(typed: string): SearchResults {
  const locale = useLocale();
  const query = useDeferredValue(typed).trim();
  return useMemo(
    () => ({
      query,
      matches: query === '' ? [] : searchLanguages(query, { locale, limit: mostResults }),
    }),
    [query, locale],
  );
}
