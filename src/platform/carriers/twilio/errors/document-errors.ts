import type { ErrorFamily } from './error-words.js';

/** How Twilio reaches this service, and what it thinks of the answers. */
export const documentErrors: ErrorFamily = {
  11200: {
    fr: {
      meaning:
        'Twilio n’a pas obtenu de réponse utilisable de ce service, et l’appel s’est arrêté.',
      remedy:
        'Vérifiez que l’adresse publique (PUBLIC_BASE_URL) répond depuis Internet, puis lancez npm run twilio:check.',
    },
    en: {
      meaning: 'Twilio got no usable answer from this service, and the call stopped.',
      remedy:
        'Check that the public address (PUBLIC_BASE_URL) answers from the Internet, then run npm run twilio:check.',
    },
  },
  11205: {
    fr: {
      meaning: 'Twilio n’a pas pu se connecter à ce service.',
      remedy:
        'Le service est-il en marche\u00a0? Vérifiez le pare-feu et le mandataire (proxy) devant lui.',
    },
    en: {
      meaning: 'Twilio could not connect to this service.',
      remedy: 'Is the service running? Check the firewall and the proxy in front of it.',
    },
  },
  11206: {
    fr: {
      meaning: 'La réponse reçue par Twilio n’était pas du HTTP correct.',
      remedy: 'Cherchez un mandataire (proxy) qui coupe ou modifie les réponses.',
    },
    en: {
      meaning: 'What Twilio received was not proper HTTP.',
      remedy: 'Look for a proxy that cuts or changes the answers.',
    },
  },
  11210: {
    fr: {
      meaning: 'Le nom de ce service n’existe pas pour Twilio.',
      remedy: 'Vérifiez PUBLIC_BASE_URL et l’entrée DNS de ce nom.',
    },
    en: {
      meaning: 'The name of this service does not exist for Twilio.',
      remedy: 'Check PUBLIC_BASE_URL and the DNS entry of that name.',
    },
  },
  11220: {
    fr: {
      meaning: 'La connexion chiffrée avec ce service a échoué.',
      remedy: 'Vérifiez le certificat, sa chaîne complète et que TLS 1.2 est accepté.',
    },
    en: {
      meaning: 'The encrypted connection to this service failed.',
      remedy: 'Check the certificate, its whole chain, and that TLS 1.2 is accepted.',
    },
  },
  11236: {
    fr: {
      meaning: 'Le certificat de ce service a expiré.',
      remedy: 'Renouvelez le certificat de l’adresse publique.',
    },
    en: {
      meaning: 'The certificate of this service has expired.',
      remedy: 'Renew the certificate of the public address.',
    },
  },
  12100: {
    fr: {
      meaning: 'Twilio n’a pas pu lire le document reçu\u00a0: ce n’est pas du XML.',
      remedy:
        'Le plus souvent, une page d’erreur d’un mandataire (proxy) a remplacé notre réponse. Regardez ses journaux à cette heure.',
    },
    en: {
      meaning: 'Twilio could not read the document that it received: it is not XML.',
      remedy:
        'Mostly the error page of a proxy stood in for our answer. See its logs at that time.',
    },
  },
  12200: {
    fr: {
      meaning: 'Le document contenait quelque chose que Twilio ne connaît pas.',
      remedy: 'Signalez-le avec l’heure à qui maintient ce service.',
    },
    en: {
      meaning: 'The document held something that Twilio does not know.',
      remedy: 'Tell whoever maintains this service, with the time.',
    },
  },
  12300: {
    fr: {
      meaning: 'La réponse n’était pas annoncée comme du XML.',
      remedy:
        'Une page d’un mandataire (proxy) a pu répondre à notre place. Pour le secours (TWILIO_FALLBACK_URL), servez le fichier en text/xml.',
    },
    en: {
      meaning: 'The answer was not announced as XML.',
      remedy:
        'A page of a proxy may have answered in our place. For the fallback (TWILIO_FALLBACK_URL), serve the file as text/xml.',
    },
  },
};
