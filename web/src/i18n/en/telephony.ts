import type fr from '../fr/telephony';
import type { TranslationOf } from '../locales';

const en: TranslationOf<typeof fr> = {
  ago: '{{duration}} ago',
  off: {
    title: 'This service has no telephone',
    detail: 'Sessions go through the browsers of members and agencies. No line is called.',
    how: 'To give it a telephone',
    settings: 'Whoever runs this installation sets the Twilio account:',
    restart: 'They restart the service.',
    check: 'They check that all is ready:',
    docs: 'How to go about it is in the project’s documentation, page “Telephony”.',
  },
  health: {
    well: 'The telephone works',
    unused: 'The telephone is set up',
    unusedDetail: 'No call was made yet: nobody knows whether it works.',
    trouble: 'The telephone is in trouble',
    heard: 'Twilio spoke to us',
    reached: 'Twilio answered us',
    never: 'never',
  },
  trouble: {
    code: 'Twilio’s code: {{code}}.',
    refused: {
      what: 'Twilio refuses our account ({{when}}).',
      remedy: 'No call goes out. Check the balance and the token, then npm run twilio:check.',
    },
    no_answer: {
      what: 'Twilio does not answer ({{when}}).',
      remedy: 'Check that the service reaches the Internet, and status.twilio.com.',
    },
    silent: {
      what: 'Twilio takes the calls, but tells us nothing of them.',
      remedy:
        'The public address of the service can probably not be reached from the Internet: npm run twilio:check.',
    },
    put_off: {
      what: 'Twilio asks us to slow down ({{when}}).',
      remedy: 'Calls wait and go on by themselves. If it lasts, raise the limits.',
    },
    unknown_calls: {
      what_one: 'Nobody knows whether {{count}} call was made.',
      what_other: 'Nobody knows whether {{count}} calls were made.',
      remedy:
        'Such a call is never dialled a second time: the service asks Twilio and settles it within minutes.',
    },
    calls_fail: {
      what: 'Several calls failed within the last quarter of an hour.',
      remedy: 'This network’s errors are explained below.',
    },
    calls_wait: {
      what: 'Calls wait for their turn.',
      remedy:
        'The limits TWILIO_CALLS_PER_SECOND and TWILIO_CALLS_AT_ONCE are reached. Raise them if the account allows it.',
    },
    events_left: {
      what: 'Events of Twilio’s wait to be interpreted.',
      remedy: 'If it lasts, a fault of ours holds them back: see the logs of the service.',
    },
  },
  calls: {
    title: 'Calls of this network',
    none: 'No call in progress.',
    count_one: '{{count}} call in progress',
    count_other: '{{count}} calls in progress',
    kind: {
      agency: 'To agencies',
      professional: 'To professionals',
      patient: 'To patients',
      inbound: 'Received',
    },
    state: {
      planned_one: '{{count}} waits for its turn',
      planned_other: '{{count}} wait for their turn',
      unknown_one: '{{count}} of unknown fate',
      unknown_other: '{{count}} of unknown fate',
      ringing_one: '{{count}} rings',
      ringing_other: '{{count}} ring',
      answered_one: '{{count}} answered',
      answered_other: '{{count}} answered',
      in_one: '{{count}} in a session',
      in_other: '{{count}} in a session',
    },
  },
  figures: {
    title: 'Pace and waiting',
    shared: 'The Twilio account is the installation’s: these figures are of all its networks.',
    alive: 'Calls in progress',
    atOnce: '{{count}} at once at most',
    started: 'Made in a minute',
    perSecond: '{{count}} a second at most',
    waiting: 'Wait for their turn',
    noneWaiting: 'no wait',
    waitingSince: 'the first for {{duration}}',
    unknown: 'Of unknown fate',
    unknownHint: 'never dialled twice',
    events: 'Events to interpret',
    eventsHint: 'received and kept',
  },
  errors: {
    title: 'Errors of the last seven days',
    none: 'No call or SMS of this network ended with an error.',
    code: 'Error',
    count_one: '{{count}} time',
    count_other: '{{count}} times',
    last: 'the last: {{when}}',
    page: 'Twilio’s page on error {{code}}',
  },
  pin: {
    title: 'Members’ PIN',
    detail:
      'A member who calls keys the personal code. When are the four digits of their choice asked for as well?',
    label: 'When the PIN is asked for',
    elsewhere: 'From another number',
    always: 'On every call',
    never: 'Never',
    means: {
      elsewhere:
        'From a telephone that the member has registered, the code is enough. This is the recommended setting.',
      always: 'From a registered telephone too. For a network whose codes get about.',
      never:
        'A code that was read on a desk is then enough to call. For a small network whose number is not public.',
    },
  },
};

export default en;
