const fr = {
  ago: 'il y a {{duration}}',
  off: {
    title: 'Ce service n’a pas de téléphone',
    detail:
      'Les entretiens passent par les navigateurs des adhérents et des agences. Aucune ligne n’est appelée.',
    how: 'Pour lui donner un téléphone',
    settings: 'La personne qui administre l’installation règle le compte Twilio\u00a0:',
    restart: 'Elle redémarre le service.',
    check: 'Elle vérifie que tout est prêt\u00a0:',
    docs: 'La marche à suivre est dans la documentation du projet, page «\u00a0Telephony\u00a0».',
  },
  health: {
    well: 'Le téléphone fonctionne',
    unused: 'Le téléphone est réglé',
    unusedDetail: 'Aucun appel n’est encore passé\u00a0: on ne sait pas s’il fonctionne.',
    trouble: 'Le téléphone est en difficulté',
    heard: 'Twilio nous a parlé',
    reached: 'Twilio nous a répondu',
    never: 'jamais',
  },
  trouble: {
    code: 'Code de Twilio\u00a0: {{code}}.',
    refused: {
      what: 'Twilio refuse notre compte ({{when}}).',
      remedy: 'Aucun appel ne part. Vérifiez le solde et le jeton, puis npm run twilio:check.',
    },
    no_answer: {
      what: 'Twilio ne répond pas ({{when}}).',
      remedy: 'Vérifiez que le service accède à Internet, et status.twilio.com.',
    },
    silent: {
      what: 'Twilio prend les appels, mais ne nous en dit rien.',
      remedy:
        'L’adresse publique du service n’est sans doute pas joignable depuis Internet\u00a0: npm run twilio:check.',
    },
    put_off: {
      what: 'Twilio demande de ralentir ({{when}}).',
      remedy: 'Les appels attendent et repartent d’eux-mêmes. Si cela dure, relevez les limites.',
    },
    unknown_calls: {
      what_one: 'On ignore si {{count}} appel est parti.',
      what_other: 'On ignore si {{count}} appels sont partis.',
      remedy:
        'Un tel appel n’est jamais composé une seconde fois\u00a0: le service interroge Twilio et le règle en quelques minutes.',
    },
    calls_fail: {
      what: 'Plusieurs appels ont échoué ce dernier quart d’heure.',
      remedy: 'Les erreurs de ce réseau sont expliquées plus bas.',
    },
    calls_wait: {
      what: 'Des appels attendent leur tour.',
      remedy:
        'Les limites TWILIO_CALLS_PER_SECOND et TWILIO_CALLS_AT_ONCE sont atteintes. Relevez-les si le compte le permet.',
    },
    events_left: {
      what: 'Des événements de Twilio attendent d’être interprétés.',
      remedy:
        'Si cela dure, un incident de notre côté les retient\u00a0: voyez les journaux du service.',
    },
  },
  calls: {
    title: 'Appels de ce réseau',
    none: 'Aucun appel en cours.',
    count_one: '{{count}} appel en cours',
    count_other: '{{count}} appels en cours',
    kind: {
      agency: 'Vers les agences',
      professional: 'Vers les professionnels',
      patient: 'Vers les patients',
      inbound: 'Reçus',
    },
    state: {
      planned_one: '{{count}} attend son tour',
      planned_other: '{{count}} attendent leur tour',
      unknown_one: '{{count}} au sort inconnu',
      unknown_other: '{{count}} au sort inconnu',
      ringing_one: '{{count}} sonne',
      ringing_other: '{{count}} sonnent',
      answered_one: '{{count}} décroché',
      answered_other: '{{count}} décrochés',
      in_one: '{{count}} en entretien',
      in_other: '{{count}} en entretien',
    },
  },
  figures: {
    title: 'Cadence et attente',
    shared:
      'Le compte Twilio est celui de l’installation\u00a0: ces chiffres réunissent tous ses réseaux.',
    alive: 'Appels en cours',
    atOnce: 'au plus {{count}} à la fois',
    started: 'Lancés en une minute',
    perSecond: 'au plus {{count}} par seconde',
    waiting: 'Attendent leur tour',
    noneWaiting: 'aucune attente',
    waitingSince: 'le premier depuis {{duration}}',
    unknown: 'Au sort inconnu',
    unknownHint: 'jamais recomposés',
    events: 'Événements à interpréter',
    eventsHint: 'reçus et gardés',
  },
  errors: {
    title: 'Erreurs des sept derniers jours',
    none: 'Aucun appel ni SMS de ce réseau n’a fini par une erreur.',
    code: 'Erreur',
    count_one: '{{count}} fois',
    count_other: '{{count}} fois',
    last: 'la dernière\u00a0: {{when}}',
    page: 'Page de Twilio sur l’erreur {{code}} (en anglais)',
  },
  pin: {
    title: 'Code secret des adhérents',
    detail:
      'Un adhérent qui appelle compose son code adhérent. Quand lui demander aussi les quatre chiffres qu’il a choisis\u00a0?',
    label: 'Quand le code secret est demandé',
    elsewhere: 'Depuis un autre numéro',
    always: 'À chaque appel',
    never: 'Jamais',
    means: {
      elsewhere:
        'Depuis un téléphone que l’adhérent a enregistré, son code suffit. C’est le réglage conseillé.',
      always: 'Même depuis un téléphone enregistré. Pour un réseau dont les codes circulent.',
      never:
        'Un code lu sur un bureau suffit alors pour appeler. Pour un petit réseau, dont le numéro n’est pas public.',
    },
  },
};

export default fr;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    telephony: typeof fr;
  }
}
