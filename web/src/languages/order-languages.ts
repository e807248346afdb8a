import { demandRank, languageCatalogue, type Language } from './catalogue';

/**
 * The whole catalogue, what the network covers first, in each part the most asked first and the rest by
 * its own name.
 * @param covered ISO 639-3 ids; empty when not known, then only the demand orders
 */
export function orderLanguages(
  covered: readonly string[],
  catalogue: readonly Language[] = languageCatalogue,
): Language[] {
  const isCovered = new Set(covered);
  return [...catalogue].sort(
    (a, b) =>
      Number(isCovered.has(b.id)) - Number(isCovered.has(a.id)) ||
      demandRank(a.id) - demandRank(b.id) ||
      a.autonym.localeCompare(b.autonym),
  );
}
