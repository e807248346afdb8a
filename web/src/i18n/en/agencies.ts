import type fr from '../fr/agencies';
import type { TranslationOf } from '../locales';

const en: TranslationOf<typeof fr> = {
  title: 'Agencies under contract',
  intro:
    'Each search for an interpreter asks the agencies in this order. One that has a line is called when the professional is on the telephone.',
  noTelephone:
    'This service has no telephone: lines are kept but not called. Agencies answer at their console.',
  empty: 'No agency under contract',
  emptyDetail:
    'Agencies whose contract is in force today appear here. Whoever runs this installation enters the contracts.',
  rank: 'Rank',
  languages_one: '{{count}} language',
  languages_other: '{{count}} languages',
  always: 'round the clock',
  never: 'never open',
  holidays: 'closed on public holidays',
  line: 'Line',
  noLine: 'None, console alone',
  accepts: { key: 'A key accepts', answer: 'Answering accepts' },
  menu: 'menu',
  console: 'Console',
  consoleOpen: 'Open',
  consoleClosed: 'Closed',
  rings: 'Rings for',
  next: {
    staggered: 'The next agency after {{stagger}}',
    one_at_a_time: 'The next agency afterwards',
    together: 'The next agency at the same time',
  },
  edit: 'Set the line',
  editOf: 'Set the line: {{name}}',
  form: {
    title: '{{name}}: its line',
    line: 'Telephone number',
    lineHint: 'Ten digits. Empty: the agency answers at its console alone.',
    accepts: 'What accepts a request',
    acceptsBy: { key: 'A key', answer: 'Answering is enough' },
    acceptsHint: {
      key: 'The agency hears the request, then presses 1. A voicemail never accepts.',
      answer: 'For a line that a person always answers: a voicemail would accept.',
    },
    menuKeys: 'Keys for the agency’s own menu',
    menuKeysHint:
      'Only where a menu answers. Digits, * and #; w waits half a second. Example: ww1 waits a second, then presses 1.',
    menuWait: 'waits {{seconds}}\u00a0s',
    menuPress: 'presses {{keys}}',
    menuThen: ', then ',
    ringSeconds: 'Rings for',
    ringSecondsHint: '5 to 300 seconds.',
    staggerSeconds: 'Next agency after',
    staggerSecondsHint: '1 to 300 seconds.',
    fault: {
      menuKeys: 'Only digits, *, # and w, 32 at most.',
      ringSeconds: 'A whole number from 5 to 300.',
      staggerSeconds: 'A whole number from 1 to 300.',
    },
    when: 'The change counts from the next search for an interpreter on. Sessions in progress are not touched.',
    submit: 'Save',
  },
  done: '{{name}}: the line is saved. It counts from the next search on.',
};

export default en;
