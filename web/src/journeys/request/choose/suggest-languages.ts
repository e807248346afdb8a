import type { RequestOptionsView } from '../../../api/requests';
import { demandRank, languageById, type Language } from '../../../languages/catalogue';

export interface Suggestion {
  kind: 'favourites' | 'recent' | 'frequent';
  languages: Language[];
}

const mostRecent = 4;
const mostFrequent = 6;

/**
 * What to offer before anything is typed: the member's favourites, then recent ones that are none; what is
 * often asked for only fills the page of a newcomer, who has neither.
 */
export function suggestLanguages(
  options: Pick<RequestOptionsView, 'favouriteLanguages' | 'recentLanguages' | 'coveredLanguages'>,
): Suggestion[] {
  const favourites = known(options.favouriteLanguages);
  const recent = known(
    options.recentLanguages.filter((id) => !options.favouriteLanguages.includes(id)),
  ).slice(0, mostRecent);
  const frequent =
    favourites.length + recent.length > 0
      ? []
      : known([...options.coveredLanguages].sort((a, b) => demandRank(a) - demandRank(b))).slice(
          0,
          mostFrequent,
        );
  const suggestions: Suggestion[] = [
    { kind: 'favourites', languages: favourites },
    { kind: 'recent', languages: recent },
    { kind: 'frequent', languages: frequent },
  ];
  return suggestions.filter(({ languages }) => languages.length > 0);
}

function known(ids: readonly string[]): Language[] {
  return ids.flatMap((id) => languageById(id) ?? []);
}
