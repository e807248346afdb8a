const fr = {
  title: 'Ce que les adhérents peuvent réserver',
  detail:
    'Un adhérent réserve un interprète pour une heure à venir. Ces limites valent pour tout le réseau\u00a0; ce que chaque agence promet se règle dans l’onglet Agences.',
  notice: 'Préavis',
  noticeHint: 'Minutes entre la réservation et son heure, de 0 à 10080 (sept jours).',
  noticeMeans: 'À {{time}}, on peut réserver à partir de {{first}}.',
  horizon: 'Horizon',
  horizonHint: 'Jours à l’avance, de 1 à 366.',
  horizonMeans: 'Aujourd’hui, on peut réserver jusqu’au {{last}}.',
  most: 'Plus long rendez-vous',
  mostHint: 'Minutes en tout, pour tous ses patients\u00a0: un multiple de 15, de 15 à 480.',
  days: 'jours',
  fault: {
    noticeMinutes: 'Un nombre entier de 0 à 10080.',
    horizonDays: 'Un nombre entier de 1 à 366.',
    mostMinutes: 'Un multiple de 15, de 15 à 480.',
    never: 'Avec ce préavis et cet horizon, aucune heure ne pourrait être réservée.',
  },
  when: 'Compte dès la prochaine réservation. Les rendez-vous déjà pris restent pris.',
  submit: 'Enregistrer',
  reset: 'Revenir aux réglages enregistrés',
  done: 'Les limites des rendez-vous sont enregistrées.',
};

export default fr;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'booking-settings': typeof fr;
  }
}
