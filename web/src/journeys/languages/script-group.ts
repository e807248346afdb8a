import type { Language } from '../../languages/catalogue';

/** Groups that a person who reads none of our words still recognises by their shapes, with such shapes. */
const groups = [
  { group: 'Latin', sample: 'Aa', pattern: /\p{Script=Latin}/u },
  {
    group: 'Arabic',
    sample: 'ع',
    pattern: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u,
  },
  { group: 'Cyrillic', sample: 'Яж', pattern: /\p{Script=Cyrillic}/u },
  { group: 'Ethiopic', sample: 'ትግ', pattern: /\p{Script=Ethiopic}/u },
  { group: 'Georgian', sample: 'ქა', pattern: /\p{Script=Georgian}/u },
  { group: 'Armenian', sample: 'Հա', pattern: /\p{Script=Armenian}/u },
  {
    group: 'Indic',
    sample: 'অ த',
    pattern:
      /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}]/u,
  },
  {
    group: 'SoutheastAsia',
    sample: 'ก',
    pattern: /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
  },
  {
    group: 'EastAsia',
    sample: '中',
    pattern:
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Mongolian}]/u,
  },
  { group: 'Other', sample: 'ⵣ', pattern: /(?:)/u },
] as const;

export type ScriptGroup = (typeof groups)[number]['group'];

/** The group of a text's first letter. */
export function scriptGroup(text: string): ScriptGroup {
  const letter = text.match(/\p{Letter}/u)?.[0] ?? '';
  return groups.find(({ pattern }) => pattern.test(letter))?.group ?? 'Other';
}

/** The groups that occur among `languages`, each with the letters that stand for it. */
export function groupsOf(languages: readonly Language[]): { group: ScriptGroup; sample: string }[] {
  const found = new Set(languages.map(({ autonym }) => scriptGroup(autonym)));
  return groups.filter(({ group }) => found.has(group));
}
