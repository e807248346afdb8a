import type { NewRequest } from '../../../api/requests';
import type { KeptLine } from '../telephone/telephone-memory';

export const noteLimit = 140;

/** What the member has chosen so far. */
export interface RequestForm {
  /** ISO 639-3. */
  language: string | null;
  /** ISO 8601, the service's time: the wait that funders read begins here. */
  languageChosenAt: string | null;
  dialect: string | null;
  gender: NewRequest['gender'];
  patientPlace: NewRequest['patientPlace'];
  note: string;
  /** Where the member is reached. */
  professionalLine: NewRequest['professionalLine'];
  /** The number to call, as the member wrote it; counts only with `telephone`. */
  telephone: string;
  /** Whether this device may keep the number. */
  keepTelephone: boolean;
  /** One key per state of the form: a double tap, or a repetition after a lost answer, is one request. */
  idempotencyKey: string;
}

/** What may be changed apart from the language. */
export type RequestWishes = Partial<
  Omit<RequestForm, 'language' | 'languageChosenAt' | 'idempotencyKey'>
>;

export type RequestFormChange =
  | { type: 'language'; language: string; dialect: string | null; at: string; key: string }
  | { type: 'noLanguage'; key: string }
  | { type: 'set'; values: RequestWishes; key: string }
  /** The service has answered for good: the next request is another one. */
  | { type: 'answered'; key: string }
  | { type: 'reset'; key: string };

/** @param kept where this device was asked to reach the member */
export function emptyForm(key: string, kept: KeptLine | null = null): RequestForm {
  return {
    language: null,
    languageChosenAt: null,
    dialect: null,
    gender: 'either',
    patientPlace: 'room',
    note: '',
    professionalLine: kept?.professionalLine ?? 'browser',
    telephone: kept?.telephone ?? '',
    keepTelephone: kept !== null,
    idempotencyKey: key,
  };
}

/** The form after one change. The wishes stay when only the language changes: it is the same patient. */
export function changeForm(form: RequestForm, change: RequestFormChange): RequestForm {
  const next = { ...form, idempotencyKey: change.key };
  switch (change.type) {
    case 'language':
      return {
        ...next,
        language: change.language,
        languageChosenAt: change.at,
        dialect: change.dialect,
      };
    case 'noLanguage':
      return { ...next, language: null, languageChosenAt: null, dialect: null };
    case 'set':
      return { ...next, ...change.values };
    case 'answered':
      return next;
    case 'reset':
      return emptyForm(change.key);
  }
}

/**
 * The body of the call; null while no language is chosen.
 * @param canTelephone whether the service has a telephone: a kept choice of it may be older
 */
export function toNewRequest(form: RequestForm, canTelephone: boolean): NewRequest | null {
  if (form.language === null) return null;
  const note = form.note.trim();
  return {
    language: form.language,
    ...(form.dialect === null ? {} : { dialect: form.dialect }),
    gender: form.gender,
    patientPlace: form.patientPlace,
    ...(note === '' ? {} : { note }),
    ...lineOf(form, canTelephone),
    ...(form.languageChosenAt === null ? {} : { languageChosenAt: form.languageChosenAt }),
  };
}

function lineOf(
  { professionalLine, telephone }: RequestForm,
  canTelephone: boolean,
): Pick<NewRequest, 'professionalLine' | 'telephone'> {
  return canTelephone && professionalLine === 'telephone'
    ? { professionalLine, telephone: telephone.trim() }
    : { professionalLine: 'browser' };
}
