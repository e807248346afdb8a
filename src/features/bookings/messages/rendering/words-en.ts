import type { MemberNotice } from '../notice-kinds.js';
import type { NoticeText, Said } from './notice-text.js';

const facts = (s: Said): NoticeText['facts'] => [
  ['Language', s.language],
  ['Date and time', `${s.when} (${s.length})`],
  ['Booking number', s.number],
];
const withAgency = (s: Said): NoticeText['facts'] => [
  ...facts(s),
  ...(s.agency ? ([['Agency', s.agency]] as const) : []),
  ...(s.interpreter ? ([['Interpreter', s.interpreter]] as const) : []),
];
const see = (s: Said) => ({ label: 'See the booking', url: s.url });
const choose = (s: Said) => ({ label: 'Choose what comes next', url: s.url });
const booking = (s: Said) => `Booking ${s.number} (${s.language}, ${s.when})`;

/** How the conversation begins. */
const atTheHour = (s: Said) =>
  s.byTelephone
    ? 'At that time your telephone rings: just pick it up.'
    : 'At that time, open the page of the booking: the conversation begins in your browser.';
const agencyAnswers = (s: Said) =>
  s.agency && s.answerBy
    ? [`${s.agency} has until ${s.answerBy} to answer. We will write to you at once.`]
    : [];
const certainty = (s: Said) =>
  s.awaiting
    ? 'No agency has confirmed: the search for an interpreter begins at that time.'
    : atTheHour(s);

/** What members read in English. */
export const WORDS_EN: Record<MemberNotice, (s: Said) => NoticeText> = {
  asked: (s) => ({
    subject: `Booking received: ${s.language}, ${s.when}`,
    lead: 'We have received your booking.',
    facts: facts(s),
    paragraphs: [
      ...agencyAnswers(s),
      ...(s.ofSeries
        ? ['It begins a series: the others are asked for in the same way, and stand on your page.']
        : []),
    ],
    action: see(s),
    sms: `${booking(s)} received. The agency’s answer is expected${s.answerBy ? ` before ${s.answerBy}` : ''}.`,
  }),
  confirmed: (s) => ({
    subject: `Booking confirmed: ${s.language}, ${s.when}`,
    lead: 'Your booking is confirmed.',
    facts: withAgency(s),
    paragraphs: [atTheHour(s)],
    action: see(s),
    sms: `${booking(s)} confirmed${s.interpreter ? `. Interpreter: ${s.interpreter}` : ''}.`,
  }),
  interpreter_named: (s) => ({
    subject: `Another interpreter: ${s.language}, ${s.when}`,
    lead: 'The agency has named another interpreter for your booking. The time stays the same.',
    facts: withAgency(s),
    paragraphs: [atTheHour(s)],
    action: see(s),
    sms: `${booking(s)}: another interpreter${s.interpreter ? `, ${s.interpreter}` : ''}. The time stays the same.`,
  }),
  changed: (s) => ({
    subject: `Booking changed: ${s.language}, ${s.when}`,
    lead: 'Your booking has been changed.',
    facts: [...withAgency(s), ...(s.former ? ([['Before', s.former]] as const) : [])],
    paragraphs: s.open ? ['It has to be confirmed again.', ...agencyAnswers(s)] : [certainty(s)],
    action: see(s),
    sms: `${booking(s)} changed${s.former ? ` (before: ${s.former})` : ''}${s.open ? ', to be confirmed again' : ''}.`,
  }),
  cancelled: (s) => ({
    subject: `Booking cancelled: ${s.language}, ${s.when}`,
    lead: 'Your booking is cancelled.',
    facts: facts(s),
    paragraphs: s.cost ? [`It was cancelled late: the agency’s contract says ${s.cost}.`] : [],
    action: see(s),
    sms: `${booking(s)} cancelled.`,
  }),
  proposed: (s) => ({
    subject: `Another time is offered: ${s.language}, ${s.proposed ?? s.when}`,
    lead: `${s.agency} is not free at the time you asked for and offers another one.`,
    facts: [
      ['Language', s.language],
      ['Time asked for', s.when],
      ...(s.proposed ? ([['Time offered', `${s.proposed} (${s.length})`]] as const) : []),
      ['Booking number', s.number],
    ],
    paragraphs: [
      s.answerBy
        ? `You have until ${s.answerBy} to accept or decline. Without an answer the next agency is asked.`
        : 'Accept or decline: without an answer the next agency is asked.',
    ],
    action: { label: 'Accept or decline', url: s.url },
    sms: `${booking(s)}: another time is offered, ${s.proposed ?? ''}. Answer on your page.`,
  }),
  unplaced: (s) => ({
    subject: `Booking without interpreter: ${s.language}, ${s.when}`,
    lead: 'No partner agency was able to confirm your booking.',
    facts: facts(s),
    paragraphs: [
      ...(s.awaiting ? ['As you wished, we will search for an interpreter at that time.'] : []),
      `You can choose another time, accept a woman or a man as interpreter, or ${s.awaiting ? 'cancel' : 'have us search at that very time'}.`,
    ],
    action: choose(s),
    sms: `${booking(s)}: no agency was able to confirm. ${s.awaiting ? 'We will search at that time.' : 'Choose what comes next on your page.'}`,
  }),
  handed_back: (s) => ({
    subject: `Booking to be confirmed again: ${s.language}, ${s.when}`,
    lead: 'The agency that had confirmed your booking can no longer keep it. Another one is asked.',
    facts: facts(s),
    paragraphs: agencyAnswers(s),
    action: see(s),
    sms: `${booking(s)}: the agency can no longer keep it, another one is asked.`,
  }),
  missed: (s) => ({
    subject: `Booking missed: ${s.language}, ${s.when}`,
    lead: 'Our service was down at the time of your booking, which could not begin. We apologise.',
    facts: facts(s),
    paragraphs: ['You can ask for an interpreter at any time.'],
    action: see(s),
    sms: `${booking(s)}: our service was down and the booking did not take place. We apologise.`,
  }),
  failed: (s) => ({
    subject: `Booking without interpreter: ${s.language}, ${s.when}`,
    lead: 'No interpreter could be reached at the time of your booking.',
    facts: facts(s),
    paragraphs: ['You can ask for an interpreter at any time, or book another time.'],
    action: see(s),
    sms: `${booking(s)}: no interpreter could be reached.`,
  }),
  reminder_day: (s) => ({
    subject: `Reminder: ${s.language}, ${s.when}`,
    lead: 'Your appointment with an interpreter is coming up.',
    facts: withAgency(s),
    paragraphs: [certainty(s)],
    action: see(s),
    sms: `Reminder: ${booking(s)}.`,
  }),
  reminder_soon: (s) => ({
    subject: `In a quarter of an hour: ${s.language}, ${s.when}`,
    lead: 'Your appointment with an interpreter begins in a quarter of an hour.',
    facts: withAgency(s),
    paragraphs: [certainty(s)],
    action: see(s),
    sms: `In a quarter of an hour: ${booking(s)}.`,
  }),
};
