/**
 * Everything that belongs to one conversation is named by its number, so that PostgreSQL, pgbench and we make the same
 * names from it. It has twelve digits, whatever it is, and so can be told in any text.
 */
export const FIRST_NUMBER = 100_000_000_000;

/** What rows and resources are; ids that the product makes follow from `MADE`. */
export const IS = {
  ...{ request: 1, session: 2, professional: 3, interpreter: 4, offer: 5 },
  ...{ professionalCall: 6, interpreterCall: 7, conference: 8 },
} as const;
export const MADE = 100;

/** What stands before the number in an id. */
export const idHead = (kind: number) => `019d0000-0000-7${String(kind).padStart(3, '0')}-8000-`;
/** What stands before the number in one of Twilio's names. */
export const sidHead = (letters: string, kind: number) =>
  `${letters}${String(kind).padStart(20, '0')}`;

export const idOf = (kind: number, n: number) => idHead(kind) + n;
export const sidOf = (letters: string, kind: number, n: number) => sidHead(letters, kind) + n;
export const roomOf = (n: number) => `salle-${n}`;

/** Seconds that the two talk. */
export const talkSeconds = (n: number) => 20 + (n % 60);
/** SQL for the same; `n` is an SQL expression. */
export const sqlTalkSeconds = (n: string) => `(20 + ${n} % 60)`;

/** Whether webhook `index` of conversation `n` comes twice: one in ten. */
export const comesTwice = (n: number, index: number) => (n + index) % 10 === 0;
