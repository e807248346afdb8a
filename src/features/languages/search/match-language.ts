import type { IndexEntry, IndexedLanguage, MatchedField } from './build-index.js';
import { matchText, tiers, type FoldedText, type Tier } from './match-text.js';

/** The best that a query finds in one language. */
export interface Match {
  readonly tier: Tier;
  readonly entry: IndexEntry;
}

const fieldRank: Readonly<Record<MatchedField, number>> = {
  label: 0,
  autonym: 0,
  alias: 1,
  dialect: 2,
  country: 3,
  keypad: 4,
  id: 4,
};

/** Small words between the ones that count ("arabe du Soudan", "Kurdish of Iraq"), folded. */
const linkWords = new Set(
  'a au aux d de des du en et from in l la langue language le les of the'.split(' '),
);

/** Below 0 when `a` is the better match: tier first, then the field, then how typical of the country. */
export function compareMatches(a: Match, b: Match): number {
  return (
    a.tier - b.tier ||
    fieldRank[a.entry.field] - fieldRank[b.entry.field] ||
    a.entry.position - b.entry.position
  );
}

/** The best match of the query in one language; undefined where there is none. */
export function matchLanguage(query: FoldedText, language: IndexedLanguage): Match | undefined {
  const phrase = bestMatch(query.whole, language);
  if (query.words.length < 2 || (phrase && phrase.tier <= tiers.wordPrefix)) return phrase;
  const scattered = matchEveryWord(query.words, language);
  if (!phrase || !scattered) return phrase ?? scattered;
  return compareMatches(scattered, phrase) < 0 ? scattered : phrase;
}

function bestMatch(typed: string, { entries }: IndexedLanguage): Match | undefined {
  let best: Match | undefined;
  for (const entry of entries) {
    const tier = matchEntry(typed, entry);
    if (tier === tiers.none) continue;
    const match = { tier, entry };
    if (!best || compareMatches(match, best) < 0) best = match;
  }
  return best;
}

/** A number is right or wrong and an id is known or not: neither is guessed from a piece or a typo. */
function matchEntry(typed: string, entry: IndexEntry): Tier {
  if (entry.field !== 'keypad' && entry.field !== 'id') return matchText(typed, entry.folded);
  if (typed === entry.folded.whole) return tiers.exact;
  return entry.field === 'keypad' && entry.text.startsWith(typed) ? tiers.prefix : tiers.none;
}

/** Words in any order and from several names ("soudan arabe", "dari Iran"): as good as the worst of them. */
function matchEveryWord(words: readonly string[], language: IndexedLanguage): Match | undefined {
  const telling = words.filter((word) => !linkWords.has(word)).slice(0, 6);
  let worst: Match | undefined;
  for (const word of telling) {
    const found = bestMatch(word, language);
    if (!found) return undefined;
    const match: Match = {
      ...found,
      tier: found.tier < tiers.wordPrefix ? tiers.wordPrefix : found.tier,
    };
    if (!worst || compareMatches(match, worst) > 0) worst = match;
  }
  return worst;
}
