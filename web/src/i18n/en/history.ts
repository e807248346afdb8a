import type fr from '../fr/history';
import type { TranslationOf } from '../locales';

const en: TranslationOf<typeof fr> = {
  title: 'History',
  count: 'Your requests, the latest first',
  empty: {
    title: 'No request yet',
    detail: 'Your sessions will appear here, with their length and wait.',
    call: 'Call an interpreter',
  },
  more: 'Show more',
  loadingMore: 'Loading…',
  column: {
    date: 'Date',
    language: 'Language',
    talk: 'Session',
    wait: 'Wait',
    outcome: 'Outcome',
    rating: 'Rating',
  },
  state: {
    done: 'Served',
    unmet: 'Not served',
    cancelled: 'Cancelled',
    failed: 'Problem',
    live: 'Under way',
  },
  mode: {
    standing: 'call-back',
    scheduled: 'appointment',
  },
  number: 'no. {{number}}',
  stars: '{{count}} out of 5',
  none: 'Not rated',
  notApplicable: 'Not applicable',
};

export default en;
