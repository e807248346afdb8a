import type { ErrorFamily } from './error-words.js';

/** The account, its token and its limits. */
export const accountErrors: ErrorFamily = {
  10001: {
    fr: {
      meaning: 'Le compte Twilio n’est pas actif\u00a0: suspendu, fermé ou sans crédit.',
      remedy: 'Dans la console Twilio, vérifiez le solde et la recharge automatique.',
    },
    en: {
      meaning: 'The Twilio account is not active: suspended, closed or out of credit.',
      remedy: 'In Twilio’s console, check the balance and the automatic recharge.',
    },
  },
  10004: {
    fr: {
      meaning: 'Trop d’appels à la fois pour ce compte.',
      remedy:
        'Faites approuver le profil d’entreprise (Trust Hub), ou baissez TWILIO_CALLS_AT_ONCE.',
    },
    en: {
      meaning: 'Too many calls at once for this account.',
      remedy: 'Have the business profile approved (Trust Hub), or lower TWILIO_CALLS_AT_ONCE.',
    },
  },
  10005: {
    fr: {
      meaning: 'Les appels sont désactivés pour ce compte.',
      remedy: 'Écrivez à l’assistance de Twilio\u00a0: elle seule peut les rétablir.',
    },
    en: {
      meaning: 'Voice calls are disabled for this account.',
      remedy: 'Write to Twilio’s support: only they can enable them again.',
    },
  },
  20003: {
    fr: {
      meaning: 'Twilio refuse nos identifiants.',
      remedy:
        'Vérifiez TWILIO_ACCOUNT_SID, et que TWILIO_AUTH_TOKENS commence par le jeton de la région réglée. Le compte peut aussi être suspendu.',
    },
    en: {
      meaning: 'Twilio refuses our credentials.',
      remedy:
        'Check TWILIO_ACCOUNT_SID, and that TWILIO_AUTH_TOKENS begins with the token of the region in the settings. The account may also be suspended.',
    },
  },
  20005: {
    fr: {
      meaning: 'Le compte Twilio n’est pas actif.',
      remedy: 'Ouvrez la console Twilio\u00a0: elle dit ce qui manque pour le rétablir.',
    },
    en: {
      meaning: 'The Twilio account is not active.',
      remedy: 'Open Twilio’s console: it says what is missing.',
    },
  },
  20008: {
    fr: {
      meaning: 'Les identifiants réglés sont ceux d’essai, qui n’appellent personne.',
      remedy: 'Mettez le jeton du compte dans TWILIO_AUTH_TOKENS.',
    },
    en: {
      meaning: 'The credentials in the settings are test credentials, which call nobody.',
      remedy: 'Put the account’s own token into TWILIO_AUTH_TOKENS.',
    },
  },
  20404: {
    fr: {
      meaning: 'Twilio ne connaît pas, ou plus, l’appel dont il est question.',
      remedy:
        'Rare\u00a0: rien à faire. Répété\u00a0: vérifiez TWILIO_REGION, chaque région ne connaît que les siens.',
    },
    en: {
      meaning: 'Twilio does not know the call in question, or no longer.',
      remedy:
        'Rare: nothing to do. Repeated: check TWILIO_REGION, each region knows its own calls alone.',
    },
  },
  20429: {
    fr: {
      meaning: 'Trop de requêtes en même temps\u00a0: Twilio demande de ralentir.',
      remedy:
        'Le service réessaie de lui-même. Si cela dure, baissez TWILIO_CALLS_PER_SECOND ou faites relever la limite.',
    },
    en: {
      meaning: 'Too many requests at once: Twilio asks us to slow down.',
      remedy:
        'The service tries again by itself. If it lasts, lower TWILIO_CALLS_PER_SECOND or have the limit raised.',
    },
  },
  20500: {
    fr: {
      meaning: 'Incident chez Twilio.',
      remedy: 'Regardez status.twilio.com. Les appels dans le doute sont réglés d’eux-mêmes.',
    },
    en: {
      meaning: 'A fault at Twilio.',
      remedy: 'See status.twilio.com. Calls in doubt are settled by themselves.',
    },
  },
  20503: {
    fr: {
      meaning: 'Twilio est indisponible pour un moment.',
      remedy: 'Regardez status.twilio.com.',
    },
    en: { meaning: 'Twilio is unavailable for a while.', remedy: 'See status.twilio.com.' },
  },
};
