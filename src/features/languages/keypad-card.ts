import { languageCatalogue } from './catalogue/catalogue.js';

const HEADINGS = ['Langue', 'Language', 'Numéro'] as const;

/**
 * The card beside the telephone: which number is keyed for which language, by French name. Markdown, its columns
 * aligned.
 */
export function keypadCard(): string {
  const collator = new Intl.Collator('fr');
  const rows = languageCatalogue
    .map(({ label, keypad }) => [label.fr, label.en, keypad])
    .sort(([a], [b]) => collator.compare(a!, b!));
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(HEADINGS), line(rule), ...rows.map(line)].join('\n');
}
