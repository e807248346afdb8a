/**
 * Ids that PostgreSQL, pgbench and we can all make from a number: pgbench only knows 64-bit integers, and a UUID is
 * 32 digits. So thirteen fixed digits (a version 7 of November 2026) and then a number of nineteen: 8, the kind in
 * three digits, the running number in fifteen. They grow in time as the product's own ids do.
 */
const HEAD = '019d000000007';
const VARIANT = 8_000_000_000_000_000_000n;
const PER_KIND = 1_000_000_000_000_000n;

/** What the rows are; the kinds from `new` on are made by pgbench. */
export const KIND = {
  network: 1,
  practice: 2,
  member: 3,
  session: 4,
  agency: 5,
  contract: 6,
  account: 7,
  past: 8,
  pastOffer: 9,
  new: 20,
} as const;

/** The id of the `n`th row of a kind. */
export function benchId(kind: number, n: number): string {
  const digits = HEAD + String(firstOf(kind) + BigInt(n));
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** SQL for the same; `n` is an SQL expression. */
export function sqlId(kind: number, n: string): string {
  return `(${sqlIdText(`(${firstOf(kind)} + ${n})`)})::uuid`;
}

/** SQL for the text of the id whose last nineteen digits are the integer that `digits` gives; without its hyphens. */
export function sqlIdText(digits: string): string {
  return `'${HEAD}' || ${digits}`;
}

/** The last nineteen digits of the first id of a kind. */
export function firstOf(kind: number): bigint {
  return VARIANT + BigInt(kind) * PER_KIND;
}

/** The session cookie's value of the `n`th member. */
export const memberToken = (n: number | string) => `${TOKEN}${n}`;
/** SQL for the hash under which it is stored. */
export const sqlTokenHash = (n: string) => `sha256(('${TOKEN}' || ${n})::bytea)`;
const TOKEN = 'bench-member-';

/** The session cookie's value of the operator of the `n`th agency. */
export const operatorToken = (n: number) => `bench-operator-${n}`;
