const fr = {
  tab: 'Connexion',
  product: 'Truchement',
  promise: 'Un interprète professionnel, tout de suite.',
  code: {
    title: 'Votre code adhérent',
    network: 'Votre réseau',
    field: 'Code adhérent',
    hint: '8 chiffres, remis par votre réseau',
    submit: 'Continuer',
    slip: 'Un chiffre n’est pas le bon : relisez votre code.',
    incomplete: 'Le code compte 8 chiffres.',
    onlyDigits: 'Le code ne contient que des chiffres.',
    lost: 'Code perdu ? Appelez {{network}}',
    lostNoNumber: 'Code perdu ? Votre réseau vous en remettra un autre.',
    noNetwork: 'Aucun réseau n’est ouvert en ce moment.',
  },
  oneTime: {
    title: 'Vérifiez vos courriels',
    detail:
      'Si ce code adhérent est valable, un code à 6 chiffres vient d’être envoyé à l’adresse enregistrée par votre réseau.',
    field: 'Code à usage unique',
    trust: 'Faire confiance à cet appareil 30 jours',
    trustHint: 'En consultation, un seul geste suffira. Décochez sur un poste partagé.',
    submit: 'Se connecter',
    incomplete: 'Le code reçu compte 6 chiffres.',
    wrong: 'Ce code n’est pas le bon. Relisez le dernier courriel reçu.',
    expired: 'Ce code n’est plus valable. Recommencez pour en recevoir un autre.',
    again: 'Recommencer avec mon code adhérent',
    outbox: 'Ouvrir la boîte de démonstration',
    validUntil: 'Valable jusqu’à {{time}}',
  },
  team: {
    title: 'Connexion des équipes',
    detail: 'Agences partenaires, administration du réseau, financeurs.',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    submit: 'Se connecter',
    refused: 'Adresse ou mot de passe inconnus. Vérifiez les deux, puis réessayez.',
    emailMissing: 'Indiquez votre adresse électronique.',
    passwordMissing: 'Indiquez votre mot de passe.',
    show: 'Afficher le mot de passe',
    hide: 'Masquer le mot de passe',
    toCode: 'Vous êtes professionnel de santé ? Code adhérent',
    toTeam: 'Agence, administration ou financeur ? E-mail et mot de passe',
  },
  demo: {
    title: 'Démonstration',
    detail: 'Comptes inventés : un clic remplit le formulaire.',
    all: 'Voir les {{count}} comptes',
  },
};

export default fr;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'sign-in': typeof fr;
  }
}
