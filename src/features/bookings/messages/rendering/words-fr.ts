import type { MemberNotice } from '../notice-kinds.js';
import type { NoticeText, Said } from './notice-text.js';

const facts = (s: Said): NoticeText['facts'] => [
  ['Langue', s.language],
  ['Date et heure', `${s.when} (${s.length})`],
  ['Numéro du rendez-vous', s.number],
];
const withAgency = (s: Said): NoticeText['facts'] => [
  ...facts(s),
  ...(s.agency ? ([['Agence', s.agency]] as const) : []),
  ...(s.interpreter ? ([['Interprète', s.interpreter]] as const) : []),
];
const see = (s: Said) => ({ label: 'Voir le rendez-vous', url: s.url });
const choose = (s: Said) => ({ label: 'Choisir la suite', url: s.url });
const rendezVous = (s: Said) => `RDV ${s.number} (${s.language}, ${s.when})`;

/** How the conversation begins. */
const atTheHour = (s: Said) =>
  s.byTelephone
    ? 'À l’heure dite, votre téléphone sonne\u00a0: il suffit de décrocher.'
    : 'À l’heure dite, ouvrez la page du rendez-vous\u00a0: la conversation commence dans votre navigateur.';
const agencyAnswers = (s: Said) =>
  s.agency && s.answerBy
    ? [`${s.agency} a jusqu’au ${s.answerBy} pour répondre. Nous vous écrirons aussitôt.`]
    : [];
const certainty = (s: Said) =>
  s.awaiting
    ? 'Aucune agence n’a confirmé\u00a0: la recherche d’un interprète commencera à l’heure dite.'
    : atTheHour(s);

/** What members read in French. */
export const WORDS_FR: Record<MemberNotice, (s: Said) => NoticeText> = {
  asked: (s) => ({
    subject: `Rendez-vous demandé\u00a0: ${s.language}, ${s.when}`,
    lead: 'Votre demande de rendez-vous est bien reçue.',
    facts: facts(s),
    paragraphs: [
      ...agencyAnswers(s),
      ...(s.ofSeries
        ? [
            'Il ouvre une série\u00a0: les suivants sont demandés de même, et se suivent sur votre page.',
          ]
        : []),
    ],
    action: see(s),
    sms: `${rendezVous(s)} demandé. Réponse de l’agence attendue${s.answerBy ? ` avant ${s.answerBy}` : ''}.`,
  }),
  confirmed: (s) => ({
    subject: `Rendez-vous confirmé\u00a0: ${s.language}, ${s.when}`,
    lead: 'Votre rendez-vous est confirmé.',
    facts: withAgency(s),
    paragraphs: [atTheHour(s)],
    action: see(s),
    sms: `${rendezVous(s)} confirmé${s.interpreter ? `. Interprète\u00a0: ${s.interpreter}` : ''}.`,
  }),
  interpreter_named: (s) => ({
    subject: `Autre interprète\u00a0: ${s.language}, ${s.when}`,
    lead: 'L’agence a désigné un autre interprète pour votre rendez-vous. L’heure ne change pas.',
    facts: withAgency(s),
    paragraphs: [atTheHour(s)],
    action: see(s),
    sms: `${rendezVous(s)}\u00a0: autre interprète${s.interpreter ? `, ${s.interpreter}` : ''}. L’heure ne change pas.`,
  }),
  changed: (s) => ({
    subject: `Rendez-vous modifié\u00a0: ${s.language}, ${s.when}`,
    lead: 'Votre rendez-vous a été modifié.',
    facts: [...withAgency(s), ...(s.former ? ([['Auparavant', s.former]] as const) : [])],
    paragraphs: s.open
      ? ['Il doit être confirmé de nouveau.', ...agencyAnswers(s)]
      : [certainty(s)],
    action: see(s),
    sms: `${rendezVous(s)} modifié${s.former ? ` (auparavant ${s.former})` : ''}${s.open ? ', à confirmer de nouveau' : ''}.`,
  }),
  cancelled: (s) => ({
    subject: `Rendez-vous annulé\u00a0: ${s.language}, ${s.when}`,
    lead: 'Votre rendez-vous est annulé.',
    facts: facts(s),
    paragraphs: s.cost
      ? [`L’annulation est tardive\u00a0: la convention de l’agence prévoit ${s.cost}.`]
      : [],
    action: see(s),
    sms: `${rendezVous(s)} annulé.`,
  }),
  proposed: (s) => ({
    subject: `Une autre heure vous est proposée\u00a0: ${s.language}, ${s.proposed ?? s.when}`,
    lead: `${s.agency} n’est pas libre à l’heure demandée et vous en propose une autre.`,
    facts: [
      ['Langue', s.language],
      ['Heure demandée', s.when],
      ...(s.proposed ? ([['Heure proposée', `${s.proposed} (${s.length})`]] as const) : []),
      ['Numéro du rendez-vous', s.number],
    ],
    paragraphs: [
      s.answerBy
        ? `Vous avez jusqu’au ${s.answerBy} pour accepter ou refuser. Sans réponse, l’agence suivante est sollicitée.`
        : 'Acceptez ou refusez\u00a0: sans réponse, l’agence suivante est sollicitée.',
    ],
    action: { label: 'Accepter ou refuser', url: s.url },
    sms: `${rendezVous(s)}\u00a0: une autre heure vous est proposée, ${s.proposed ?? ''}. Répondez sur votre page.`,
  }),
  unplaced: (s) => ({
    subject: `Rendez-vous sans interprète\u00a0: ${s.language}, ${s.when}`,
    lead: 'Aucune agence partenaire n’a pu confirmer votre rendez-vous.',
    facts: facts(s),
    paragraphs: [
      ...(s.awaiting
        ? ['Comme vous l’avez demandé, nous chercherons un interprète à l’heure dite.']
        : []),
      `Vous pouvez choisir une autre heure, accepter une interprète comme un interprète, ou ${s.awaiting ? 'annuler' : 'demander une recherche immédiate à l’heure dite'}.`,
    ],
    action: choose(s),
    sms: `${rendezVous(s)}\u00a0: aucune agence n’a pu confirmer. ${s.awaiting ? 'Nous chercherons un interprète à l’heure dite.' : 'Choisissez la suite sur votre page.'}`,
  }),
  handed_back: (s) => ({
    subject: `Rendez-vous à confirmer de nouveau\u00a0: ${s.language}, ${s.when}`,
    lead: 'L’agence qui avait confirmé votre rendez-vous ne peut plus l’assurer. Une autre est sollicitée.',
    facts: facts(s),
    paragraphs: agencyAnswers(s),
    action: see(s),
    sms: `${rendezVous(s)}\u00a0: l’agence ne peut plus l’assurer, une autre est sollicitée.`,
  }),
  missed: (s) => ({
    subject: `Rendez-vous manqué\u00a0: ${s.language}, ${s.when}`,
    lead: 'Notre service était interrompu à l’heure de votre rendez-vous, qui n’a pas pu commencer. Nous vous prions de nous en excuser.',
    facts: facts(s),
    paragraphs: ['Vous pouvez demander un interprète à tout moment.'],
    action: see(s),
    sms: `${rendezVous(s)}\u00a0: notre service était interrompu, le rendez-vous n’a pas eu lieu. Nous vous prions de nous en excuser.`,
  }),
  failed: (s) => ({
    subject: `Rendez-vous sans interprète\u00a0: ${s.language}, ${s.when}`,
    lead: 'Aucun interprète n’a pu être joint à l’heure de votre rendez-vous.',
    facts: facts(s),
    paragraphs: ['Vous pouvez demander un interprète à tout moment, ou prendre une autre heure.'],
    action: see(s),
    sms: `${rendezVous(s)}\u00a0: aucun interprète n’a pu être joint.`,
  }),
  reminder_day: (s) => ({
    subject: `Rappel\u00a0: ${s.language}, ${s.when}`,
    lead: 'Votre rendez-vous avec un interprète approche.',
    facts: withAgency(s),
    paragraphs: [certainty(s)],
    action: see(s),
    sms: `Rappel\u00a0: ${rendezVous(s)}.`,
  }),
  reminder_soon: (s) => ({
    subject: `Dans un quart d’heure\u00a0: ${s.language}, ${s.when}`,
    lead: 'Votre rendez-vous avec un interprète commence dans un quart d’heure.',
    facts: withAgency(s),
    paragraphs: [certainty(s)],
    action: see(s),
    sms: `Dans un quart d’heure\u00a0: ${rendezVous(s)}.`,
  }),
};
