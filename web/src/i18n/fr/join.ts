const fr = {
  tab: 'Rejoindre un entretien',
  loading: 'Ouverture du lien…',
  interpreter: {
    title: 'Un entretien vous attend',
    language: 'Langue',
    network: 'Réseau',
    booking: 'Numéro d’entretien',
    explanation:
      'Vous allez interpréter entre un professionnel de santé et son patient. La voix seulement, rien n’est enregistré.',
    microphone: 'Le navigateur demandera l’accès au micro : choisissez « Autoriser ».',
    validFor: 'Lien valable encore {{time}}',
    join: 'Rejoindre l’entretien',
  },
  early: {
    title: 'Vous êtes en avance',
    when: 'Début de l’entretien',
    at: '{{date}} à {{time}}',
    in: 'Dans {{time}}',
    stay: 'Gardez cette page ouverte : elle vous fera entrer à l’heure dite.',
  },
  fault: {
    LINK_EXPIRED: {
      title: 'Ce lien a expiré',
      detail:
        'Demandez un nouveau lien à la personne qui vous l’a envoyé, puis ouvrez-le aussitôt.',
    },
    LINK_USED: {
      title: 'Ce lien a déjà servi',
      detail:
        'Il a été ouvert sur un autre appareil ou dans un autre navigateur. Revenez-y, ou demandez un nouveau lien.',
    },
    LINK_UNKNOWN: {
      title: 'Ce lien n’existe pas',
      detail:
        'Il est peut-être incomplet, ou remplacé par un plus récent. Recopiez-le en entier, ou demandez-en un nouveau.',
    },
    SESSION_ENDED: {
      title: 'Cet entretien est terminé',
      detail: 'Il n’y a plus rien à rejoindre. Merci.',
    },
    other: {
      title: 'Le lien ne s’ouvre pas',
    },
  },
};

export default fr;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    join: typeof fr;
  }
}
