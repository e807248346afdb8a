import type fr from '../fr/join';
import type { TranslationOf } from '../locales';

const en: TranslationOf<typeof fr> = {
  tab: 'Join a session',
  loading: 'Opening the link…',
  interpreter: {
    title: 'A session is waiting for you',
    language: 'Language',
    network: 'Network',
    booking: 'Session number',
    explanation:
      'You will interpret between a health professional and their patient. Audio only, nothing is recorded.',
    microphone: 'The browser will ask for the microphone: choose “Allow”.',
    validFor: 'Link valid for another {{time}}',
    join: 'Join the session',
  },
  early: {
    title: 'You are early',
    when: 'The conversation begins',
    at: '{{date}} at {{time}}',
    in: 'In {{time}}',
    stay: 'Keep this page open: it lets you in at that time.',
  },
  fault: {
    LINK_EXPIRED: {
      title: 'This link has expired',
      detail: 'Ask the person who sent it for a new link, and open it at once.',
    },
    LINK_USED: {
      title: 'This link has already been used',
      detail:
        'It was opened on another device or in another browser. Go back there, or ask for a new link.',
    },
    LINK_UNKNOWN: {
      title: 'This link does not exist',
      detail:
        'It may be incomplete, or replaced by a newer one. Copy it in full, or ask for a new one.',
    },
    SESSION_ENDED: {
      title: 'This session has ended',
      detail: 'There is nothing left to join. Thank you.',
    },
    other: {
      title: 'The link does not open',
    },
  },
};

export default en;
