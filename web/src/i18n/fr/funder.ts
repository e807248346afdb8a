const fr = {
  title: 'Usage du service',
  subject: '{{network}}, de {{from}} à {{to}}',
  noNetwork: 'Aucun réseau n’est rattaché à votre compte. Contactez l’administration du service.',
  empty: 'Aucune demande sur cette période. Choisissez d’autres mois.',
  startOver: 'Revenir aux 12 derniers mois',
  download: 'Télécharger le tableau par langue et par mois (CSV)',
  nothing: 'sans objet',
  filters: {
    network: 'Réseau',
    period: 'Derniers mois',
    lastMonths_one: '{{count}} mois',
    lastMonths_other: '{{count}} mois',
    from: 'Du mois de',
    to: 'Au mois de',
  },
  key: {
    sessions: 'Entretiens',
    standing_one: 'dont {{count}} après un rappel',
    standing_other: 'dont {{count}} après un rappel',
    minutes: 'Minutes d’entretien',
    minutesDetail: 'les deux personnes en ligne',
    wait: 'Attente médiane',
    waitDetail: '9 fois sur 10 sous {{duration}}',
    served: 'Demandes servies',
    unmet_one: '{{count}} demande non servie',
    unmet_other: '{{count}} demandes non servies',
  },
  chart: {
    byLanguage: 'Entretiens par mois et par langue',
    byOutcome: 'Demandes servies et non servies par mois',
    view: 'Ce que montre le graphique',
    viewLanguage: 'Par langue',
    viewServed: 'Servies ou non',
    served: 'Servies',
    unmet: 'Non servies',
    other: 'Autres langues ou masquées',
    gaps: 'Les nombres masqués ne sont pas dessinés.',
    inTable: 'Graphique en barres, mois par mois. Le tableau plus bas donne les mêmes chiffres.',
  },
  unmet: {
    title: 'Pourquoi des demandes n’ont pas été servies',
    hidden: 'Les motifs sont masqués : il y a trop peu de demandes non servies.',
  },
  reason: {
    nobody_open: 'Aucune agence ouverte',
    all_refused: 'Toutes les agences ont refusé',
    no_answer: 'Aucune agence n’a répondu à temps',
    gender: 'Pas d’interprète du genre souhaité',
    cancelled_by_member: 'Annulée par le professionnel',
    booked_instead: 'Rendez-vous pris à la place',
    standing_over: 'Rappel demandé, personne avant l’heure limite',
    never_connected: 'La liaison n’a pas abouti',
    not_replaced: 'Interprète à remplacer, sans remplaçant',
    session_lost: 'Liaison perdue avant l’entretien',
    professional_lost: 'Le professionnel n’est pas revenu en ligne',
    interpreter_lost: 'L’interprète n’est pas revenu en ligne',
    other: 'Autre motif ({{reason}})',
  },
  table: {
    title: 'Les chiffres',
    view: 'Lignes du tableau',
    by: { language: 'Par langue', month: 'Par mois', both: 'Par langue et par mois' },
    caption: '{{label}}. Les titres des colonnes trient le tableau.',
    total: 'Ensemble',
    presentMonth: '{{month}} (en cours)',
    note: 'L’attente va du choix de la langue à l’arrivée de l’interprète. Une demande non servie s’est terminée sans entretien, quel qu’en soit le motif.',
  },
  column: {
    month: 'Mois',
    language: 'Langue',
    sessions: 'Entretiens',
    minutes: 'Minutes',
    waitingP50: 'Attente médiane',
    waitingP90: 'Attente, 9 fois sur 10 sous',
    unmet: 'Non servies',
    served: 'Part servie',
  },
  hidden: {
    mark: 'masqué',
    explained:
      '« masqué » : un nombre entre 1 et {{most}}, ou un autre nombre qui permettrait de le retrouver par soustraction.',
  },
};

export default fr;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    funder: typeof fr;
  }
}
