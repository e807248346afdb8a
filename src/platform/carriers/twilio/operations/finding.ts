/** The same words in both languages of the programs for operators. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}

export type Language = keyof Words;

/** One thing that was looked at. `fault`: calls can't work like this; `attention`: a person must decide or look. */
export interface Finding {
  readonly grade: 'ok' | 'attention' | 'fault';
  readonly about: Words;
  readonly found: Words;
  /** What to do; absent where it is well. */
  readonly remedy?: Words;
}

const GRADES: Readonly<Record<Finding['grade'], Words>> = {
  ok: { fr: 'ok', en: 'ok' },
  attention: { fr: 'attention', en: 'attention' },
  fault: { fr: 'défaut', en: 'fault' },
};
const WIDTH = 11;

/** One line: the grade, what it is about, what was found and what to do. */
export function lineOf({ grade, about, found, remedy }: Finding, language: Language): string {
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const todo = remedy ? ` → ${remedy[language]}` : '';
  return `${GRADES[grade][language].padEnd(WIDTH)}${about[language]}${colon}${found[language]}${todo}`;
}

/** Whether calls can work. */
export const isSound = (findings: readonly Finding[]): boolean =>
  findings.every(({ grade }) => grade !== 'fault');
