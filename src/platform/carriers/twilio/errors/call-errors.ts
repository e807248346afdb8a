import type { ErrorFamily } from './error-words.js';

/** What happens to a call on its way. */
export const callErrors: ErrorFamily = {
  16020: {
    fr: {
      meaning: 'La conférence était pleine.',
      remedy:
        'Ne devrait pas arriver ici\u00a0: signalez-le avec l’heure à qui maintient ce service.',
    },
    en: {
      meaning: 'The conference was full.',
      remedy: 'Should not happen here: tell whoever maintains this service, with the time.',
    },
  },
  16021: {
    fr: {
      meaning: 'Entrée refusée dans la conférence\u00a0: trop d’appels à la fois pour ce compte.',
      remedy:
        'Faites approuver le profil d’entreprise (Trust Hub), ou baissez TWILIO_CALLS_AT_ONCE.',
    },
    en: {
      meaning: 'Entry into the conference refused: too many calls at once for this account.',
      remedy: 'Have the business profile approved (Trust Hub), or lower TWILIO_CALLS_AT_ONCE.',
    },
  },
  16022: {
    fr: {
      meaning: 'La conférence n’existait plus.',
      remedy: 'Rare\u00a0: rien à faire. Les participants sont rappelés.',
    },
    en: {
      meaning: 'The conference was over already.',
      remedy: 'Rare: nothing to do. Those who took part are called back.',
    },
  },
  21218: {
    fr: {
      meaning: 'L’application désignée chez Twilio n’existe pas.',
      remedy: 'Lancez npm run twilio:setup\u00a0: il règle le numéro sans application.',
    },
    en: {
      meaning: 'The application that is named at Twilio does not exist.',
      remedy: 'Run npm run twilio:setup: it sets the number up without one.',
    },
  },
  21220: {
    fr: {
      meaning: 'L’appel n’était plus en cours quand nous avons voulu le changer.',
      remedy: 'Rien à faire\u00a0: quelqu’un venait de raccrocher.',
    },
    en: {
      meaning: 'The call was not in progress any more when we wanted to change it.',
      remedy: 'Nothing to do: somebody had just hung up.',
    },
  },
  31005: {
    fr: {
      meaning: 'La liaison d’un logiciel d’appel avec Twilio s’est coupée.',
      remedy: 'Ce service n’en utilise pas\u00a0: cherchez un autre programme sur ce compte.',
    },
    en: {
      meaning: 'The connection between a calling program and Twilio broke.',
      remedy: 'This service uses none: look for another program on this account.',
    },
  },
  32009: {
    fr: {
      meaning: 'Le poste SIP appelé n’est pas enregistré.',
      remedy:
        'Ce service n’appelle que des numéros\u00a0: cherchez un autre programme sur ce compte.',
    },
    en: {
      meaning: 'The SIP telephone that was called is not registered.',
      remedy: 'This service calls numbers alone: look for another program on this account.',
    },
  },
  32011: {
    fr: {
      meaning: 'Une installation SIP ne répond pas, ou mal.',
      remedy: 'Si l’agence est reliée à Twilio par SIP, prévenez qui l’entretient.',
    },
    en: {
      meaning: 'A SIP installation does not answer, or badly.',
      remedy: 'If the agency is connected to Twilio by SIP, tell whoever maintains it.',
    },
  },
  32014: {
    fr: {
      meaning: 'L’appel a été coupé\u00a0: aucun son n’arrivait plus d’un côté.',
      remedy:
        'Isolé\u00a0: rien à faire, le service rappelle. Répété pour une agence\u00a0: sa ligne est à vérifier.',
    },
    en: {
      meaning: 'The call was cut: no sound came from one side any more.',
      remedy:
        'Once: nothing to do, the service calls back. Repeated for one agency: have its line checked.',
    },
  },
  32016: {
    fr: {
      meaning: 'L’opérateur de la ligne n’a pas dit à temps si elle sonnait.',
      remedy: 'Isolé\u00a0: rien à faire. Répété\u00a0: appelez la ligne d’un autre téléphone.',
    },
    en: {
      meaning: 'The line’s operator did not say in time whether it rang.',
      remedy: 'Once: nothing to do. Repeated: call the line from another telephone.',
    },
  },
  32101: {
    fr: {
      meaning: 'Un numéro transmis par SIP n’est pas sous sa forme internationale.',
      remedy: 'Ce service n’utilise pas SIP\u00a0: cherchez un autre programme sur ce compte.',
    },
    en: {
      meaning: 'A number that came by SIP is not in its international form.',
      remedy: 'This service does not use SIP: look for another program on this account.',
    },
  },
};
