import type { ErrorFamily } from './error-words.js';

const NOT_MOBILE = {
  fr: {
    meaning:
      'Ce numéro ne reçoit pas de SMS\u00a0: c’est une ligne fixe, ou l’opérateur les refuse.',
    remedy:
      'Demandez au membre un numéro de mobile. Les nouvelles d’un rendez-vous partent aussi par courriel.',
  },
  en: {
    meaning: 'This number takes no SMS: it is a landline, or its operator refuses them.',
    remedy: 'Ask the member for a mobile number. News of a booking go by e-mail too.',
  },
};
const UNREACHABLE = {
  fr: {
    meaning: 'Le mobile était éteint ou hors réseau trop longtemps\u00a0: le SMS n’est pas arrivé.',
    remedy:
      'Rien à faire si c’est rare\u00a0: les nouvelles d’un rendez-vous partent aussi par courriel.',
  },
  en: {
    meaning: 'The mobile was off or out of reach for too long: the SMS did not arrive.',
    remedy: 'Nothing to do if it is rare: news of a booking go by e-mail too.',
  },
};
const FILTERED = {
  fr: {
    meaning: 'Un opérateur a bloqué le SMS, ou son destinataire bloque notre expéditeur.',
    remedy: 'Si cela se répète, faites enregistrer le nom d’expéditeur auprès de Twilio.',
  },
  en: {
    meaning: 'An operator blocked the SMS, or its recipient blocks our sender.',
    remedy: 'If it happens again, have the sender’s name registered with Twilio.',
  },
};

/** Why an SMS does not arrive. */
export const messageErrors: ErrorFamily = {
  21408: {
    fr: {
      meaning: 'Le compte n’a pas le droit d’envoyer des SMS vers ce pays.',
      remedy:
        'Console Twilio, Messaging, autorisations géographiques\u00a0: la France doit y être cochée.',
    },
    en: {
      meaning: 'The account may not send SMS to this country.',
      remedy: 'Twilio’s console, Messaging, geographic permissions: France must be ticked.',
    },
  },
  21610: {
    fr: {
      meaning: 'Le destinataire a répondu STOP\u00a0: il ne veut plus de SMS de ce numéro.',
      remedy: 'Respectez son choix. Les courriels partent toujours.',
    },
    en: {
      meaning: 'The recipient answered STOP: they want no more SMS from this number.',
      remedy: 'Respect their choice. E-mails are still sent.',
    },
  },
  21612: {
    fr: {
      meaning: 'L’expéditeur choisi ne peut pas écrire à ce numéro.',
      remedy: 'Vérifiez l’expéditeur des SMS dans les réglages du service.',
    },
    en: {
      meaning: 'The sender that was chosen can’t write to this number.',
      remedy: 'Check the sender of SMS in the service’s settings.',
    },
  },
  21614: NOT_MOBILE,
  30003: UNREACHABLE,
  30004: FILTERED,
  30005: {
    fr: {
      meaning: 'Ce numéro n’existe pas, ou n’est plus attribué.',
      remedy: 'Demandez au membre son numéro, et corrigez-le.',
    },
    en: {
      meaning: 'This number does not exist, or is no longer in use.',
      remedy: 'Ask the member for their number, and correct it.',
    },
  },
  30006: NOT_MOBILE,
  30007: FILTERED,
  30008: {
    fr: {
      meaning: 'L’opérateur n’a pas remis le SMS, sans dire pourquoi.',
      remedy:
        'Rien à faire si c’est rare\u00a0: les nouvelles d’un rendez-vous partent aussi par courriel.',
    },
    en: {
      meaning: 'The operator did not deliver the SMS and does not say why.',
      remedy: 'Nothing to do if it is rare: news of a booking go by e-mail too.',
    },
  },
  30036: {
    fr: {
      meaning: 'Le SMS a attendu trop longtemps chez Twilio et n’avait plus d’utilité.',
      remedy: 'Si cela se répète, demandez à Twilio un débit plus élevé.',
    },
    en: {
      meaning: 'The SMS waited at Twilio for so long that it was of no use any more.',
      remedy: 'If it happens again, ask Twilio for a higher rate.',
    },
  },
};
