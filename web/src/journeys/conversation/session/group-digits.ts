const nbsp = '\u00a0';

/** A booking number as it is said aloud: `482913` becomes `482 913`. */
export function groupDigits(number: string): string {
  return number.replace(/(\d{3})(?=\d)/g, `$1${nbsp}`);
}
