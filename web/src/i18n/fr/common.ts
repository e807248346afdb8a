const fr = {
  product: 'Truchement',
  skipToContent: 'Aller au contenu',
  loading: 'Chargement…',
  close: 'Fermer',
  cancel: 'Annuler',
  back: 'Retour',
  retry: 'Réessayer',
  optional: 'facultatif',
  copy: 'Copier',
  copied: 'Copié',
  nav: {
    label: 'Navigation principale',
    request: 'Appeler',
    bookings: 'Rendez-vous',
    history: 'Historique',
    languages: 'Fiche des langues',
    console: 'Console',
    consoleBookings: 'Rendez-vous',
    consoleHistory: 'Entretiens',
    admin: 'Réseau',
    funder: 'Usage',
    outbox: 'Messages sortants',
    myTelephone: 'Au téléphone',
    bookingMessages: 'Messages et rappels',
  },
  account: {
    menu: 'Compte et réglages',
    signIn: 'Se connecter',
    signOut: 'Se déconnecter',
    signOutEverywhere: 'Se déconnecter partout',
    signOutEverywhereQuestion: 'Se déconnecter de tous vos appareils ?',
    signOutEverywhereDetail:
      'Chaque appareil, y compris celui-ci, redemandera votre code ou votre mot de passe.',
    signedInAs: 'Connecté en tant que',
    role: {
      member: 'Adhérent',
      operator: 'Opérateur d’agence',
      admin: 'Administration du réseau',
      funder: 'Financeur',
    },
    settings: 'Affichage',
    language: 'Langue de l’interface',
    scheme: 'Apparence',
    schemeAuto: 'Système',
    schemeLight: 'Clair',
    schemeDark: 'Sombre',
  },
  connection: {
    lost: 'Connexion interrompue. Nous la rétablissons…',
    offline: 'Votre appareil n’est plus relié à Internet.',
    dial: 'Par téléphone : {{telephone}}',
    back: 'Connexion rétablie.',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    detail: 'Le lien est peut-être incomplet, ou la page a changé de place.',
    home: 'Revenir à l’accueil',
  },
  forbidden: {
    title: 'Cette page n’est pas pour votre compte',
    detail: 'Vous êtes connecté avec un autre rôle. Changez de compte pour l’ouvrir.',
  },
  broken: {
    title: 'Un incident empêche d’afficher cette page',
    detail: 'Votre demande en cours n’est pas perdue. Rechargez la page pour la retrouver.',
    reload: 'Recharger la page',
  },
  errors: {
    network: 'Le service ne répond pas. Vérifiez votre connexion, puis réessayez.',
    server: 'Le service a rencontré un incident. Réessayez dans un instant.',
    reference: 'Référence à donner au support : {{id}}',
    tooMany: 'Trop de tentatives. Réessayez dans {{duration}}.',
    signedOut: 'Votre connexion a expiré. Connectez-vous à nouveau.',
    unknown: 'Cette action n’a pas abouti. Réessayez.',
  },
};

export default fr;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    common: typeof fr;
  }
}
