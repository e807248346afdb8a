/** Text as a search compares it: no accents, no case, one space between words (hyphens and apostrophes count as one). */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[\s\-'’.]+/g, ' ')
    .trim();
}

/** The same as an SQL expression over a text column or expression. */
export function foldSql(expression: string): string {
  const bare = `regexp_replace(normalize(${expression}, NFD), '[\\u0300-\\u036f]', '', 'g')`;
  const plain = `replace(replace(lower(${bare}), 'œ', 'oe'), 'æ', 'ae')`;
  return `regexp_replace(${plain}, '[\\s\\-''’.]+', ' ', 'g')`;
}

/** The words of a search as patterns for LIKE: each must be found. */
export function searchPatterns(search: string): string[] {
  return fold(search)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
