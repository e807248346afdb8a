import type fr from '../fr/sign-in';
import type { TranslationOf } from '../locales';

const en: TranslationOf<typeof fr> = {
  tab: 'Sign in',
  product: 'Truchement',
  promise: 'A professional interpreter, right now.',
  code: {
    title: 'Your personal code',
    network: 'Your network',
    field: 'Personal code',
    hint: '8 digits, handed out by your network',
    submit: 'Continue',
    slip: 'One digit is wrong: read your code again.',
    incomplete: 'The code has 8 digits.',
    onlyDigits: 'The code has digits only.',
    lost: 'Lost your code? Call {{network}}',
    lostNoNumber: 'Lost your code? Your network will give you another.',
    noNetwork: 'No network is open at the moment.',
  },
  oneTime: {
    title: 'Check your e-mail',
    detail:
      'If this personal code is valid, a 6-digit code has just been sent to the address that your network has on file.',
    field: 'One-time code',
    trust: 'Trust this device for 30 days',
    trustHint: 'In a consultation one tap will do. Untick it on a shared computer.',
    submit: 'Sign in',
    incomplete: 'The code you received has 6 digits.',
    wrong: 'This code is not the right one. Read the latest e-mail again.',
    expired: 'This code is no longer valid. Start again to receive another.',
    again: 'Start again with my personal code',
    outbox: 'Open the demonstration mailbox',
    validUntil: 'Valid until {{time}}',
  },
  team: {
    title: 'Team sign-in',
    detail: 'Partner agencies, network administration, funders.',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    refused: 'Unknown address or password. Check both, then try again.',
    emailMissing: 'Enter your e-mail address.',
    passwordMissing: 'Enter your password.',
    show: 'Show the password',
    hide: 'Hide the password',
    toCode: 'Health professional? Personal code',
    toTeam: 'Agency, administration or funder? E-mail and password',
  },
  demo: {
    title: 'Demonstration',
    detail: 'Invented accounts: a click fills in the form.',
    all: 'See all {{count}} accounts',
  },
};

export default en;
