const fr = {
  title: 'Historique',
  count: 'Vos demandes, la plus récente d’abord',
  empty: {
    title: 'Aucune demande pour l’instant',
    detail: 'Vos entretiens apparaîtront ici, avec leur durée et leur attente.',
    call: 'Appeler un interprète',
  },
  more: 'Afficher la suite',
  loadingMore: 'Chargement…',
  column: {
    date: 'Date',
    language: 'Langue',
    talk: 'Entretien',
    wait: 'Attente',
    outcome: 'Issue',
    rating: 'Note',
  },
  state: {
    done: 'Servi',
    unmet: 'Non servi',
    cancelled: 'Annulé',
    failed: 'Incident',
    live: 'En cours',
  },
  mode: {
    standing: 'rappel',
    scheduled: 'rendez-vous',
  },
  number: 'n° {{number}}',
  stars: '{{count}} sur 5',
  none: 'Sans note',
  notApplicable: 'Sans objet',
};

export default fr;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    history: typeof fr;
  }
}
