const fr = {
  title: 'Agences sous convention',
  intro:
    'À chaque recherche d’interprète, les agences sont sollicitées dans cet ordre. Celle qui a une ligne est appelée quand le professionnel est au téléphone.',
  noTelephone:
    'Ce service n’a pas de téléphone\u00a0: les lignes sont gardées, mais pas appelées. Les agences répondent à leur console.',
  empty: 'Aucune agence sous convention',
  emptyDetail:
    'Les agences dont la convention est en vigueur aujourd’hui apparaissent ici. La personne qui administre l’installation enregistre les conventions.',
  rank: 'Rang',
  languages_one: '{{count}} langue',
  languages_other: '{{count}} langues',
  always: 'à toute heure',
  never: 'jamais ouverte',
  holidays: 'fermée les jours fériés',
  line: 'Ligne',
  noLine: 'Aucune, console seule',
  accepts: { key: 'Une touche accepte', answer: 'Décrocher accepte' },
  menu: 'standard',
  console: 'Console',
  consoleOpen: 'Ouverte',
  consoleClosed: 'Fermée',
  rings: 'Sonne',
  next: {
    staggered: 'L’agence suivante après {{stagger}}',
    one_at_a_time: 'L’agence suivante ensuite',
    together: 'L’agence suivante en même temps',
  },
  edit: 'Régler la ligne',
  editOf: 'Régler la ligne\u00a0: {{name}}',
  form: {
    title: '{{name}}\u00a0: sa ligne',
    line: 'Numéro de téléphone',
    lineHint: 'Dix chiffres. Vide\u00a0: l’agence répond à sa console seule.',
    accepts: 'Ce qui accepte une demande',
    acceptsBy: { key: 'Une touche', answer: 'Décrocher suffit' },
    acceptsHint: {
      key: 'L’agence entend la demande, puis tape 1. Une messagerie n’accepte jamais.',
      answer: 'Pour une ligne qu’une personne décroche toujours\u00a0: une messagerie accepterait.',
    },
    menuKeys: 'Touches pour le standard de l’agence',
    menuKeysHint:
      'Seulement si un menu décroche. Chiffres, * et #\u00a0; w attend une demi-seconde. Exemple\u00a0: ww1 attend une seconde, puis tape 1.',
    menuWait: 'attend {{seconds}}\u00a0s',
    menuPress: 'tape {{keys}}',
    menuThen: ', puis ',
    ringSeconds: 'Durée de sonnerie',
    ringSecondsHint: 'De 5 à 300 secondes.',
    staggerSeconds: 'Agence suivante après',
    staggerSecondsHint: 'De 1 à 300 secondes.',
    fault: {
      menuKeys: 'Seulement des chiffres, *, # et w, 32 au plus.',
      ringSeconds: 'Un nombre entier de 5 à 300.',
      staggerSeconds: 'Un nombre entier de 1 à 300.',
    },
    when: 'Le changement compte dès la prochaine recherche d’interprète. Les entretiens en cours n’en sont pas touchés.',
    submit: 'Enregistrer',
  },
  done: '{{name}}\u00a0: la ligne est enregistrée. Elle compte dès la prochaine recherche.',
};

export default fr;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    agencies: typeof fr;
  }
}
