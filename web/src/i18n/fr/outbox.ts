const fr = {
  title: 'Messages sortants',
  local:
    'Dans cette démonstration, aucun message ne quitte cette machine\u00a0: ils arrivent tous ici. Une installation réelle les envoie par courriel et par SMS, et cette page n’existe pas.',
  list: 'Messages, le plus récent d’abord',
  empty: 'Aucun message pour l’instant',
  emptyDetail: 'Entrez un code adhérent sur la page de connexion\u00a0: son message arrive ici.',
  to: 'À {{recipient}}',
  mail: 'Courriel',
  sms: 'SMS',
  invitation: 'Avec une invitation pour l’agenda',
  withdrawal: 'Retire le rendez-vous de l’agenda',
  copy: 'Copier le code {{code}}',
  copied: 'Code copié',
  missing: 'Cette page n’existe pas ici',
  missingDetail:
    'Les messages ne se lisent que sur la machine de la démonstration, à l’adresse localhost.',
};

export default fr;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    outbox: typeof fr;
  }
}
