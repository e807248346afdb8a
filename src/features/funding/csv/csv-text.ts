/** Programs of spreadsheets recognise UTF-8 by it. */
const BYTE_ORDER_MARK = '\ufeff';

/** What such a program would run as a formula (OWASP, CSV injection). */
const LOOKS_LIKE_FORMULA = /^[\s]*[=+\-@\t\r]/;

/** A cell: text, a number (written in the reader's way), or nothing. */
export type CsvCell = string | number | null;

/**
 * CSV for spreadsheet programs in France: UTF-8 with its mark, `;` between cells, lines ended by CR LF (RFC 4180).
 * @param decimal the decimal mark of the reader's language
 */
export function csvText(lines: readonly (readonly CsvCell[])[], decimal: ',' | '.'): string {
  const cell = (value: CsvCell) => {
    if (typeof value === 'number') return String(value).replace('.', decimal);
    return quoted(value ?? '');
  };
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(cell).join(';')}\r\n`).join('');
}

function quoted(text: string): string {
  const harmless = LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
