const fr = {
  title: 'Messages et rappels',
  lead: 'Ce que vous recevez au sujet de vos rendez-vous, et leur place dans votre agenda.',
  choices: {
    title: 'Messages',
    news: 'Nouvelles',
    newsDetail: 'Demandé, confirmé, modifié, annulé, sans interprète.',
    day: 'Rappel la veille',
    dayDetail: 'Vingt-quatre heures avant.',
    soon: 'Rappel juste avant',
    soonDetail: 'Un quart d’heure avant.',
    mail: 'Courriel',
    mailAlways: 'Courriel, toujours',
    sms: 'SMS',
    number:
      'Les SMS partent au numéro mobile du rendez-vous. Sans numéro mobile, il n’en part pas.',
    saved: 'Enregistré.',
  },
  feed: {
    title: 'Votre agenda',
    why: 'Une adresse secrète, à laquelle votre agenda (Google, Apple, Outlook…) s’abonne\u00a0: vos rendez-vous s’y inscrivent, s’y déplacent et en disparaissent. Rien n’y est dit des patients.',
    make: 'Créer une adresse',
    made: 'Adresse créée.',
    address: 'Adresse à donner à votre agenda',
    secret:
      'Elle ne s’affiche qu’une fois. Qui la connaît voit vos rendez-vous\u00a0: ne la partagez pas.',
    subscribe: 'Ouvrir dans l’agenda',
    exists: 'Une adresse existe depuis le {{date}}',
    replace: 'Remplacer l’adresse',
    replaceQuestion: 'Remplacer l’adresse\u00a0?',
    revoke: 'Supprimer l’adresse',
    revokeQuestion: 'Supprimer l’adresse\u00a0?',
    revoked: 'Adresse supprimée.',
    dead: 'L’adresse actuelle ne mènera plus nulle part\u00a0: l’agenda qui s’y est abonné ne recevra plus rien.',
  },
};

export default fr;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'booking-messages': typeof fr;
  }
}
