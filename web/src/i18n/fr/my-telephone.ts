const fr = {
  title: 'Au téléphone',
  lead: 'Sans écran sous la main, un simple téléphone suffit.',
  dial: {
    title: 'Composez',
    none: 'Votre réseau n’a pas encore de numéro. Vous pouvez déjà préparer vos appels ci-dessous.',
    code: 'Votre code adhérent, huit chiffres',
    pin: 'Votre code secret, quatre chiffres',
    pinElsewhere: 'Votre code secret, si vous n’appelez pas d’un numéro enregistré',
    language: 'Le numéro de la langue, puis dièse ; ou dites son nom',
    gender: 'Une interprète femme : 1, un homme : 2, sans préférence : 3',
    yours: 'Vos langues',
    favourites: 'Ajoutez des langues à vos favoris : leur numéro s’affichera ici.',
    key: '{{keypad}} dièse',
  },
  numbers: {
    title: 'Vos téléphones',
    why: 'Depuis un numéro enregistré, votre code adhérent suffit.',
    always: 'Votre réseau demande le code secret à chaque appel, même depuis ces numéros.',
    never:
      'Votre réseau ne demande pas de code secret : enregistrer un numéro n’est pas nécessaire.',
    kept: 'Nous ne gardons que les deux derniers chiffres, pour vous aider à le reconnaître.',
    none: 'Aucun numéro enregistré',
    ending: 'Numéro finissant par {{digits}}',
    field: 'Ajouter un numéro',
    add: 'Enregistrer',
    added: 'Numéro enregistré.',
    missing: 'Indiquez le numéro d’où vous appelez.',
    invalid: 'Indiquez un numéro français à dix chiffres, hors 08.',
    full: 'Vous avez enregistré {{count}} numéros, le nombre le plus grand possible.',
    remove: 'Retirer',
    removeThis: 'Retirer le numéro finissant par {{digits}}',
    removeQuestion: 'Retirer le numéro finissant par {{digits}} ?',
    removeDetail: 'Depuis ce téléphone, votre code secret sera de nouveau demandé.',
    removed: 'Numéro retiré.',
  },
  pin: {
    title: 'Code secret',
    why: 'Quatre chiffres de votre choix, demandés quand vous appelez d’un autre téléphone.',
    whyAlways: 'Quatre chiffres de votre choix, demandés à chaque appel.',
    never: 'Votre réseau ne le demande pas.',
    chosen:
      'Un code secret est choisi. Il n’est affiché nulle part : en cas d’oubli, choisissez-en un autre.',
    none: 'Vous n’en avez pas encore. Depuis un téléphone qui n’est pas enregistré, vous ne pourriez pas appeler.',
    field: 'Quatre chiffres',
    change: 'Nouveau code secret',
    submit: 'Choisir ce code',
    saved: 'Code secret enregistré.',
    invalid: 'Indiquez quatre chiffres.',
  },
};

export default fr;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'my-telephone': typeof fr;
  }
}
