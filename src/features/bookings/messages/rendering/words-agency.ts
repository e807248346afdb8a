import type { AgencyNotice } from '../notice-kinds.js';
import type { NoticeText, Said } from './notice-text.js';

const GENDER = { woman: 'une femme', man: 'un homme', either: 'indifférent' };

const facts = (s: Said): NoticeText['facts'] => [
  ['Réseau', s.networkName],
  ['Langue', s.language],
  ['Interprète', GENDER[s.gender]],
  ['Date et heure', `${s.when} (${s.length})`],
  ['Numéro du rendez-vous', s.number],
];
const answerBy = (s: Said): NoticeText['facts'] =>
  s.answerBy ? [['Réponse attendue avant', s.answerBy]] : [];
const answer = (s: Said) => ({ label: 'Répondre dans la console', url: s.url });
const see = (s: Said) => ({ label: 'Ouvrir la console', url: s.url });

/** What agencies read, in French: their contracts are. They are written to by mail alone. */
export const WORDS_AGENCY: Record<AgencyNotice, (s: Said) => NoticeText> = {
  agency_asked: (s) => ({
    subject: `Rendez-vous à confirmer\u00a0: ${s.language}, ${s.when}`,
    lead: s.again
      ? 'Un rendez-vous a été modifié et attend de nouveau votre réponse.'
      : `Le réseau ${s.networkName} vous sollicite pour un rendez-vous.`,
    facts: [...facts(s), ...answerBy(s)],
    paragraphs: [
      'Passé ce délai, l’agence suivante est sollicitée.',
      ...(s.ofSeries
        ? [
            'Il fait partie d’une série\u00a0: votre console montre les autres, chacun avec son délai.',
          ]
        : []),
    ],
    action: answer(s),
    sms: null,
  }),
  agency_changed: (s) => ({
    subject: `${s.accepted ? 'Heure acceptée' : 'Rendez-vous modifié'}\u00a0: ${s.language}, ${s.when}`,
    lead: s.accepted
      ? 'L’heure que vous avez proposée est acceptée\u00a0: le rendez-vous est confirmé.'
      : s.open
        ? 'Un rendez-vous a été modifié et attend de nouveau votre réponse.'
        : 'Un rendez-vous que vous avez confirmé a été modifié. Il reste confirmé.',
    facts: [
      ...facts(s),
      ...(s.former ? ([['Auparavant', s.former]] as const) : []),
      ...(s.open ? answerBy(s) : []),
    ],
    paragraphs: [],
    action: s.open ? answer(s) : see(s),
    sms: null,
  }),
  agency_cancelled: (s) => ({
    subject: `Rendez-vous annulé\u00a0: ${s.language}, ${s.when}`,
    lead: 'Ce rendez-vous est annulé\u00a0: votre interprète n’est plus attendu.',
    facts: [
      ...facts(s),
      ...(s.interpreter ? ([['Interprète prévu', s.interpreter]] as const) : []),
    ],
    paragraphs: s.cost
      ? [`L’annulation est tardive\u00a0: votre convention prévoit ${s.cost}.`]
      : [],
    action: see(s),
    sms: null,
  }),
  agency_reminder: (s) => ({
    subject: `Réponse attendue avant ${s.answerBy ?? s.when}\u00a0: ${s.language}`,
    lead: 'Un rendez-vous attend toujours votre réponse.',
    facts: [...facts(s), ...answerBy(s)],
    paragraphs: ['Passé ce délai, l’agence suivante est sollicitée.'],
    action: answer(s),
    sms: null,
  }),
};
