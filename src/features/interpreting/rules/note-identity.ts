/** What in a free text may tell who the patient is. */
export type IdentityKind = 'email' | 'ins' | 'nir' | 'telephone' | 'birth_date';

/** What people put between digits: spaces of all sorts, dots, dashes, slashes. */
const GAP = String.raw`[\s.\-–/_]{0,3}`;
const digits = (count: string) => String.raw`(?:\d${GAP}){${count}}`;
const ALONE_BEFORE = String.raw`(?<!\d)`;
const ALONE_AFTER = String.raw`(?!${GAP}\d)`;

const EMAIL =
  /[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\]|\barobase\b)\s?[\p{L}\d-]+(?:\s?(?:\.|\bpoint\b)\s?[\p{L}\d-]+)*\s?(?:\.|\bpoint\b)\s?\p{L}{2,}/iu;

/**
 * The number of the Répertoire national (13 characters, then a key of two): sex, year, month (also the
 * pseudo-months 20 to 99 of incomplete records), department (2A and 2B in Corsica), commune, order.
 */
const NIR_BODY = [
  String.raw`[1-478]`,
  String.raw`\d${GAP}\d`,
  String.raw`(?:0${GAP}[1-9]|1${GAP}[0-2]|[2-9]${GAP}\d)`,
  String.raw`(?:2${GAP}[AB]|\d${GAP}\d)`,
  String.raw`\d${GAP}\d${GAP}\d`,
  String.raw`\d${GAP}\d${GAP}\d`,
].join(GAP);
const NIR_KEY = String.raw`(?:${GAP}(?:\(?cl[ée]${GAP}:?${GAP})?\d${GAP}\d\)?)?`;
const NIR = new RegExp(`${ALONE_BEFORE}${NIR_BODY}${NIR_KEY}(?!\\d)`, 'i');

/** The national health identity: announced by its name, qualified by its OID, or the old INS-C of 22 digits. */
const INS = [
  new RegExp(
    String.raw`\bINS(?:-?(?:NIR|NIA|C|A))?\b[^\d\n]{0,15}\d${GAP}(?:[\dAB]${GAP}){11,21}`,
    'i',
  ),
  /1\.2\.250\.1\.213\.1\.4\.\d+/,
  new RegExp(`${ALONE_BEFORE}${digits('22')}${ALONE_AFTER}`),
];

const TELEPHONE = [
  // Ten digits from 01 to 09, however they are grouped.
  new RegExp(String.raw`${ALONE_BEFORE}(?<!\d[.,/])0${GAP}[1-9]${GAP}${digits('7')}\d(?!\d)`),
  // +33, 0033, (0)
  new RegExp(
    String.raw`(?:\+|${ALONE_BEFORE}00)\s?33${GAP}(?:\(\s?0\s?\))?${GAP}0?${GAP}[1-9]${GAP}${digits('7')}\d`,
  ),
  // Any other country.
  new RegExp(String.raw`\+\s?[1-9]${GAP}${digits('6,13')}\d`),
];

const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])`;
const YEAR = String.raw`(?:(?:18|19|20)\d{2})`;
const MONTH_NAME = String.raw`(?:janv(?:ier)?|jan(?:uary)?|f[ée]v(?:rier)?|feb(?:ruary)?|mars|march|mar|avr(?:il)?|apr(?:il)?|mai|may|juin|june?|juil(?:let)?|july?|ao[uû]t|aug(?:ust)?|sept?(?:embre|ember)?|oct(?:obre|ober)?|nov(?:embre|ember)?|d[ée]c(?:embre|ember)?)\.?`;
/** A year in two digits ends the sentence or a clause: "le 12 mars 14 h" is an appointment. */
const SHORT_YEAR = String.raw`['’]?\d{2}(?=\s*(?:$|[,;.!?)]|\n))`;

const BIRTH_DATE = [
  // 12/03/1980, 12.03.80, 12-3-1980, 12 03 1980
  new RegExp(
    String.raw`(?<![\d.,/])${DAY}\s?[/.\-]\s?${MONTH}\s?[/.\-]\s?(?:${YEAR}|\d{2})(?![\d/])`,
  ),
  new RegExp(String.raw`(?<!\d)(?:0[1-9]|[12]\d|3[01])\s(?:0[1-9]|1[0-2])\s${YEAR}(?!\d)`),
  // 1980-03-12
  new RegExp(String.raw`(?<!\d)${YEAR}\s?[/.\-]\s?${MONTH}\s?[/.\-]\s?${DAY}(?!\d)`),
  // 12 mars 1980, 1er mars 80, 12 March 1980
  new RegExp(
    String.raw`(?<!\d)${DAY}(?:er|st|nd|rd|th)?\s?(?:of\s)?${MONTH_NAME}\s?(?:${YEAR}(?!\d)|${SHORT_YEAR})`,
    'i',
  ),
  // March 12, 1980
  new RegExp(String.raw`\b${MONTH_NAME}\s${DAY}(?:st|nd|rd|th)?,?\s${YEAR}(?!\d)`, 'i'),
  // né le 12/03, née le 12 mars, born on 12 March
  new RegExp(
    String.raw`(?<!\p{L})(?:n[ée]{1,2}(?:\(e\))?\s+le|born(?:\s+on)?|ddn)\s*:?\s*${DAY}(?:er|th)?\s?(?:[/.\-]\s?${MONTH}|${MONTH_NAME})`,
    'iu',
  ),
  // 12031980 after its label
  new RegExp(String.raw`(?<!\p{L})(?:n[ée]{1,2}(?:\(e\))?(?:\s+le)?|ddn)\s*:?\s*\d{8}(?!\d)`, 'iu'),
];

const RULES: readonly [IdentityKind, readonly RegExp[]][] = [
  ['email', [EMAIL]],
  ['ins', INS],
  ['nir', [NIR]],
  ['birth_date', BIRTH_DATE],
  ['telephone', TELEPHONE],
];

/**
 * Finds what looks like an identity in a free text, null where nothing does. It refuses a full date whatever it
 * is the date of, since no rule can tell a birth from an appointment: "le 12 mars" passes, "12/03/1980" does not.
 */
export function findIdentity(text: string): IdentityKind | null {
  const plain = plainText(text);
  for (const [kind, patterns] of RULES)
    if (patterns.some((pattern) => pattern.test(plain))) return kind;
  return null;
}

/** Full-width and Eastern digits count as digits; invisible characters do not hide anything. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}
