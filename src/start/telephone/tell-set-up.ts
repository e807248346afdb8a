import { type Language, lineOf } from '../../platform/carriers/twilio/operations/finding.js';
import type { SetUp } from '../../platform/carriers/twilio/operations/set-up-number.js';

const WORDS = {
  fr: {
    none: 'Rien à changer.',
    dry: 'Rien n’a été changé. Pour le faire\u00a0: npm run twilio:setup -- --apply',
    done: 'C’est fait. Un changement de région prend jusqu’à cinq minutes.',
    empty: '(vide)',
  },
  en: {
    none: 'Nothing to change.',
    dry: 'Nothing was changed. To do so: npm run twilio:setup -- --apply',
    done: 'Done. A change of the region takes up to five minutes.',
    empty: '(empty)',
  },
};

/** What was, or would be, changed at Twilio: one line each, from what to what. */
export function tellSetUp({ changes, applied, findings }: SetUp, language: Language): string[] {
  const words = WORDS[language];
  const failed = findings.some(({ grade }) => grade === 'fault');
  const changed = changes.map(
    ({ name, before, after }) => `${name.padEnd(21)}${before || words.empty} → ${after}`,
  );
  const end = changes.length === 0 ? words.none : applied ? words.done : words.dry;
  return [
    ...changed,
    ...findings.map((finding) => lineOf(finding, language)),
    ...(failed ? [] : [end]),
  ];
}
