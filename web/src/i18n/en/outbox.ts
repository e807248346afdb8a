import type fr from '../fr/outbox';
import type { TranslationOf } from '../locales';

const en: TranslationOf<typeof fr> = {
  title: 'Outgoing messages',
  local:
    'In this demo no message leaves this machine: they all arrive here. A real installation sends them by e-mail and SMS, and this page does not exist.',
  list: 'Messages, the latest first',
  empty: 'No message yet',
  emptyDetail: 'Enter a personal code on the sign-in page: its message arrives here.',
  to: 'To {{recipient}}',
  mail: 'E-mail',
  sms: 'SMS',
  invitation: 'With an invitation for the calendar',
  withdrawal: 'Takes the booking out of the calendar',
  copy: 'Copy the code {{code}}',
  copied: 'Code copied',
  missing: 'This page does not exist here',
  missingDetail: 'Messages are read on the demo’s own machine only, at the address localhost.',
};

export default en;
