import type { ErrorFamily } from './error-words.js';

const BLOCKED = {
  fr: {
    meaning: 'Twilio bloque les appels vers ce numéro\u00a0: risque de fraude, ou règle du pays.',
    remedy:
      'Vérifiez le numéro, et que le profil d’entreprise (Trust Hub) est approuvé. S’il est juste, demandez à Twilio de le débloquer.',
  },
  en: {
    meaning: 'Twilio blocks calls to this number: a risk of fraud, or a rule of the country.',
    remedy:
      'Check the number, and that the business profile (Trust Hub) is approved. If it is right, ask Twilio to unblock it.',
  },
};
const COUNTRY = {
  fr: {
    meaning: 'Le compte n’a pas le droit d’appeler ce pays.',
    remedy:
      'Console Twilio, Voice, autorisations géographiques\u00a0: la France doit y être cochée.',
  },
  en: {
    meaning: 'The account may not call this country.',
    remedy: 'Twilio’s console, Voice, geographic permissions: France must be ticked.',
  },
};
const NO_NUMBER = {
  fr: {
    meaning: 'Le numéro à appeler n’est pas un numéro valable.',
    remedy:
      'Vérifiez la ligne de l’agence, dans «\u00a0Agences\u00a0», ou le numéro donné avec la demande.',
  },
  en: {
    meaning: 'The number to call is not a valid one.',
    remedy: 'Check the agency’s line under “Agencies”, or the number given with the request.',
  },
};

/** Whom Twilio is asked to call, and from which number. */
export const numberErrors: ErrorFamily = {
  13224: {
    fr: {
      meaning:
        'Twilio ne peut pas joindre ce numéro\u00a0: il n’existe pas, ou aucun opérateur n’y mène.',
      remedy: 'Appelez-le d’un autre téléphone. S’il répond, réessayez plus tard.',
    },
    en: {
      meaning: 'Twilio can’t reach this number: it does not exist, or no operator leads there.',
      remedy: 'Call it from another telephone. If it answers, try again later.',
    },
  },
  13225: BLOCKED,
  13227: COUNTRY,
  21206: {
    fr: {
      meaning: 'Les touches pour le standard de l’agence sont refusées.',
      remedy: 'Corrigez-les dans «\u00a0Agences\u00a0»\u00a0: chiffres, *, # et w seulement.',
    },
    en: {
      meaning: 'The keys for the agency’s own menu are refused.',
      remedy: 'Correct them under “Agencies”: digits, *, # and w alone.',
    },
  },
  21210: {
    fr: {
      meaning: 'Le numéro que nous présentons n’appartient pas à ce compte.',
      remedy: 'TWILIO_NUMBER doit être un numéro acheté sur ce compte, dans la région réglée.',
    },
    en: {
      meaning: 'The number that we show does not belong to this account.',
      remedy:
        'TWILIO_NUMBER must be a number bought by this account, in the region in the settings.',
    },
  },
  21211: NO_NUMBER,
  21212: {
    fr: {
      meaning: 'Le numéro que nous présentons n’est pas valable.',
      remedy: 'Écrivez TWILIO_NUMBER sous sa forme internationale, +33…',
    },
    en: {
      meaning: 'The number that we show is not a valid one.',
      remedy: 'Write TWILIO_NUMBER in its international form, +33…',
    },
  },
  21214: {
    fr: {
      meaning: 'Ce numéro ne peut pas être joint.',
      remedy: 'Appelez-le d’un autre téléphone, et corrigez la ligne s’il ne répond pas.',
    },
    en: {
      meaning: 'This number can’t be reached.',
      remedy: 'Call it from another telephone, and correct the line if it does not answer.',
    },
  },
  21215: COUNTRY,
  21216: BLOCKED,
  21217: NO_NUMBER,
  21219: {
    fr: {
      meaning: 'Un compte d’essai n’appelle que les numéros vérifiés.',
      remedy: 'Passez le compte Twilio en compte payant.',
    },
    en: {
      meaning: 'A trial account calls verified numbers alone.',
      remedy: 'Upgrade the Twilio account.',
    },
  },
  21401: {
    fr: {
      meaning: 'Ce numéro ne convient pas pour ce qui était demandé.',
      remedy: 'Vérifiez que TWILIO_NUMBER a été acheté sur ce compte.',
    },
    en: {
      meaning: 'This number does not do for what was asked.',
      remedy: 'Check that TWILIO_NUMBER was bought by this account.',
    },
  },
  21421: {
    fr: {
      meaning: 'Le numéro cherché ou acheté n’est pas valable.',
      remedy: 'Vérifiez TWILIO_NUMBER, sous sa forme internationale, +33…',
    },
    en: {
      meaning: 'The number that was looked up or bought is not a valid one.',
      remedy: 'Check TWILIO_NUMBER, in its international form, +33…',
    },
  },
};
