import { bookingErrors } from './booking-errors.js';
import type { ErrorEntry } from './error-entry.js';
import { telephoneErrors } from './telephone-errors.js';

/** Every error a client can meet. Codes are stable: clients and documents rely on them. */
export const ERRORS = {
  ...bookingErrors,
  ...telephoneErrors,
  VALIDATION: {
    status: 422,
    fr: 'Certaines informations sont à corriger.',
    en: 'Some of the information needs correcting.',
  },
  MALFORMED_BODY: {
    status: 400,
    fr: 'La demande est illisible : un objet JSON est attendu.',
    en: 'The request is unreadable: a JSON object is expected.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    fr: 'La demande est trop volumineuse.',
    en: 'The request is too large.',
  },
  NOT_FOUND: {
    status: 404,
    fr: 'Cette adresse ou cet élément n’existe pas.',
    en: 'This address or item does not exist.',
  },
  METHOD_NOT_SUPPORTED: {
    status: 415,
    fr: 'Ce type de contenu n’est pas accepté.',
    en: 'This content type is not accepted.',
  },
  SIGN_IN_REQUIRED: {
    status: 401,
    fr: 'Votre connexion a expiré. Identifiez-vous de nouveau.',
    en: 'Your session has expired. Please sign in again.',
  },
  FORBIDDEN: {
    status: 403,
    fr: 'Vous n’avez pas accès à cette page ou à cette action.',
    en: 'You do not have access to this page or action.',
  },
  CROSS_SITE_REFUSED: {
    status: 403,
    fr: 'Demande refusée : elle ne vient pas de ce site.',
    en: 'Refused: the request does not come from this site.',
  },
  TOO_MANY_ATTEMPTS: {
    status: 429,
    fr: 'Trop de tentatives. Réessayez plus tard.',
    en: 'Too many attempts. Please try again later.',
  },
  UNAVAILABLE: {
    status: 503,
    fr: 'Le service redémarre. Réessayez dans un instant.',
    en: 'The service is restarting. Try again in a moment.',
  },
  LINK_NOT_YET: {
    status: 409,
    fr: 'L’entretien n’a pas encore commencé. Cette page s’ouvrira à l’heure du rendez-vous.',
    en: 'The conversation has not begun yet. This page opens at the booked hour.',
  },
  INTERNAL: {
    status: 500,
    fr: 'Une erreur est survenue de notre côté. Réessayez ; si elle persiste, donnez-nous le numéro de l’incident.',
    en: 'Something went wrong on our side. Try again; if it persists, give us the incident number.',
  },

  CODE_CHECK_DIGIT: {
    status: 422,
    fr: 'Un chiffre semble erroné. Vérifiez les 8 chiffres de votre code.',
    en: 'A digit seems wrong. Check the 8 digits of your code.',
  },
  CODE_REFUSED: {
    status: 401,
    fr: 'Ce code ne permet pas de se connecter à ce réseau.',
    en: 'This code does not open this network.',
  },
  ONE_TIME_CODE_WRONG: {
    status: 401,
    fr: 'Ce code à usage unique n’est pas le bon.',
    en: 'This one-time code is not right.',
  },
  CHALLENGE_EXPIRED: {
    status: 410,
    fr: 'Ce code à usage unique n’est plus valable. Recommencez avec votre code adhérent.',
    en: 'This one-time code is no longer valid. Start again with your personal code.',
  },
  SIGN_IN_REFUSED: {
    status: 401,
    fr: 'Adresse ou mot de passe incorrect.',
    en: 'Wrong e-mail address or password.',
  },
  NETWORK_UNKNOWN: {
    status: 404,
    fr: 'Ce réseau n’existe pas.',
    en: 'This network does not exist.',
  },
  NETWORK_CLOSED: {
    status: 409,
    fr: 'Ce réseau est fermé : il n’accepte pas de demande.',
    en: 'This network is closed: it takes no requests.',
  },
  MEMBER_SUSPENDED: {
    status: 403,
    fr: 'Votre adhésion est suspendue. Contactez votre réseau.',
    en: 'Your membership is suspended. Contact your network.',
  },
  MEMBER_UNKNOWN: {
    status: 404,
    fr: 'Cet adhérent n’existe pas dans ce réseau.',
    en: 'This member does not exist in this network.',
  },
  MEMBER_EMAIL_TAKEN: {
    status: 409,
    fr: 'Un adhérent de ce réseau a déjà cette adresse.',
    en: 'A member of this network already has this address.',
  },
  COMMUNE_UNKNOWN: {
    status: 422,
    fr: 'Ce code de commune INSEE n’existe pas.',
    en: 'This INSEE commune code does not exist.',
  },

  LANGUAGE_UNKNOWN: {
    status: 422,
    fr: 'Cette langue n’est pas au catalogue.',
    en: 'This language is not in the catalogue.',
  },
  DIALECT_UNKNOWN: {
    status: 422,
    fr: 'Ce dialecte n’est pas au catalogue de cette langue.',
    en: 'This dialect is not in this language’s catalogue.',
  },
  LANGUAGE_NOT_COVERED: {
    status: 409,
    fr: 'Aucune agence de votre réseau ne propose cette langue.',
    en: 'No agency of your network offers this language.',
  },
  NOTE_HAS_IDENTITY: {
    status: 422,
    fr: 'Cette note semble contenir une identité. Retirez-la : rien ne doit permettre de reconnaître le patient.',
    en: 'This note seems to hold an identity. Remove it: nothing may reveal who the patient is.',
  },
  CONTRACT_UNKNOWN: {
    status: 404,
    fr: 'Cette convention n’existe pas dans ce réseau, ou n’est pas en vigueur.',
    en: 'This contract does not exist in this network, or is not in force.',
  },
  ANSWER_RULE_TWICE: {
    status: 422,
    fr: 'Deux règles de réponse partent du même délai\u00a0: {aheadHours} h à l’avance. Gardez-en une.',
    en: 'Two answer rules start from the same notice: {aheadHours} h ahead. Keep one of them.',
  },
  ANSWER_RULE_TOO_EARLY: {
    status: 422,
    fr: 'Une règle attend la réponse avant la question\u00a0: demandé {aheadHours} h à l’avance, à répondre {beforeHours} h avant.',
    en: 'A rule wants the answer before the question: asked {aheadHours} h ahead, to be answered {beforeHours} h before.',
  },
  TOO_MANY_NUMBERS: {
    status: 409,
    fr: 'Vous avez déjà enregistré cinq numéros. Retirez-en un pour en ajouter un autre.',
    en: 'You have registered five numbers already. Remove one to add another.',
  },
  TALK_BY_BROWSER: {
    status: 409,
    fr: 'Le professionnel parle dans son navigateur : l’interprète ne peut pas être appelé au téléphone.',
    en: 'The professional talks in a browser: the interpreter can’t be called by telephone.',
  },
  PATIENT_BY_LINK: {
    status: 409,
    fr: 'L’entretien se tient dans un navigateur : invitez le patient par un lien.',
    en: 'The conversation is held in a browser: invite the patient by a link.',
  },
  PATIENT_BY_TELEPHONE: {
    status: 409,
    fr: 'L’entretien se tient par téléphone : appelez le patient.',
    en: 'The conversation is held by telephone: call the patient.',
  },
  PATIENT_PRESENT: {
    status: 409,
    fr: 'Le patient est déjà appelé ou en ligne.',
    en: 'The patient is already being called or on the line.',
  },
  IDEMPOTENCY_KEY_MISSING: {
    status: 400,
    fr: 'L’en-tête Idempotency-Key est attendu.',
    en: 'The Idempotency-Key header is expected.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 409,
    fr: 'Cette clé a déjà servi à une autre demande.',
    en: 'This key has already been used for another request.',
  },
  REQUEST_ALREADY_LIVE: {
    status: 409,
    fr: 'Vous avez déjà une demande en cours.',
    en: 'You already have a request in progress.',
  },
  REQUEST_UNKNOWN: {
    status: 404,
    fr: 'Cette demande n’existe pas.',
    en: 'This request does not exist.',
  },
  REQUEST_STATE: {
    status: 409,
    fr: 'La demande a changé entre-temps : cette action n’est plus possible.',
    en: 'The request has changed meanwhile: this action is no longer possible.',
  },
  STANDING_UNTIL: {
    status: 422,
    fr: 'Choisissez une heure à venir, dans les 8 heures.',
    en: 'Choose a time to come, within 8 hours.',
  },

  OFFER_UNKNOWN: {
    status: 404,
    fr: 'Cette sollicitation n’existe pas.',
    en: 'This offer does not exist.',
  },
  OFFER_TAKEN: {
    status: 409,
    fr: 'Cette demande a été prise par {by}.',
    en: 'This request was taken by {by}.',
  },
  OFFER_WITHDRAWN: {
    status: 409,
    fr: 'Le demandeur a annulé cette demande.',
    en: 'The requester has cancelled this request.',
  },
  OFFER_OVER: {
    status: 409,
    fr: 'Cette sollicitation est terminée : le délai de réponse est passé.',
    en: 'This offer is over: the time to answer has passed.',
  },

  SESSION_UNKNOWN: {
    status: 404,
    fr: 'Cet entretien n’existe pas.',
    en: 'This session does not exist.',
  },
  SESSION_ENDED: { status: 409, fr: 'Cet entretien est terminé.', en: 'This session has ended.' },
  SESSION_STATE: {
    status: 409,
    fr: 'L’entretien a changé entre-temps : cette action n’est plus possible.',
    en: 'The session has changed meanwhile: this action is no longer possible.',
  },
  LINK_UNKNOWN: {
    status: 404,
    fr: 'Ce lien n’existe pas. Vérifiez qu’il est complet.',
    en: 'This link does not exist. Check that it is complete.',
  },
  LINK_EXPIRED: {
    status: 410,
    fr: 'Ce lien n’est plus valable. Demandez-en un nouveau.',
    en: 'This link is no longer valid. Ask for a new one.',
  },
  LINK_USED: {
    status: 410,
    fr: 'Ce lien a déjà été ouvert sur un autre appareil. Demandez-en un nouveau.',
    en: 'This link was already opened on another device. Ask for a new one.',
  },
  LEG_REPLACED: {
    status: 409,
    fr: 'Cet entretien est ouvert sur une autre page.',
    en: 'This session is open on another page.',
  },
} as const satisfies Record<string, ErrorEntry>;

/** The stable name of an error. */
export type ErrorCode = keyof typeof ERRORS;

export type Locale = 'fr' | 'en';

/** The user's words for `code`; `{name}` is filled from `details`. */
export function errorMessage(code: ErrorCode, locale: Locale, details?: object): string {
  return ERRORS[code][locale].replace(/\{(\w+)\}/g, (_, name: string) =>
    String((details as Record<string, unknown> | undefined)?.[name] ?? '…'),
  );
}
