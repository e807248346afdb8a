import type fr from '../fr/common';
import type { TranslationOf } from '../locales';

const en: TranslationOf<typeof fr> = {
  product: 'Truchement',
  skipToContent: 'Skip to content',
  loading: 'Loading…',
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  retry: 'Try again',
  optional: 'optional',
  copy: 'Copy',
  copied: 'Copied',
  nav: {
    label: 'Main navigation',
    request: 'Call',
    bookings: 'Bookings',
    history: 'History',
    languages: 'Language sheet',
    console: 'Console',
    consoleBookings: 'Bookings',
    consoleHistory: 'Sessions',
    admin: 'Network',
    funder: 'Usage',
    outbox: 'Outgoing messages',
    myTelephone: 'By telephone',
    bookingMessages: 'Messages and reminders',
  },
  account: {
    menu: 'Account and settings',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signOutEverywhere: 'Sign out everywhere',
    signOutEverywhereQuestion: 'Sign out of all your devices?',
    signOutEverywhereDetail:
      'Every device, this one included, will ask for your code or password again.',
    signedInAs: 'Signed in as',
    role: {
      member: 'Member',
      operator: 'Agency operator',
      admin: 'Network administration',
      funder: 'Funder',
    },
    settings: 'Display',
    language: 'Interface language',
    scheme: 'Appearance',
    schemeAuto: 'System',
    schemeLight: 'Light',
    schemeDark: 'Dark',
  },
  connection: {
    lost: 'Connection lost. Reconnecting…',
    offline: 'Your device is no longer connected to the Internet.',
    dial: 'By telephone: {{telephone}}',
    back: 'Connected again.',
  },
  notFound: {
    title: 'This page does not exist',
    detail: 'The link may be incomplete, or the page has moved.',
    home: 'Back to the start',
  },
  forbidden: {
    title: 'This page is not for your account',
    detail: 'You are signed in with another role. Change accounts to open it.',
  },
  broken: {
    title: 'Something keeps this page from showing',
    detail: 'Your current request is not lost. Reload the page to find it again.',
    reload: 'Reload the page',
  },
  errors: {
    network: 'The service does not answer. Check your connection, then try again.',
    server: 'The service ran into a problem. Try again in a moment.',
    reference: 'Reference for support: {{id}}',
    tooMany: 'Too many attempts. Try again in {{duration}}.',
    signedOut: 'Your session has expired. Please sign in again.',
    unknown: 'That did not work. Please try again.',
  },
};

export default en;
