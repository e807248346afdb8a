import type { NewRequest } from '../../../api/requests';

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
  /** One key per state of the form: a double tap, or a repetition after a lost answer, is one request. */
  idempotencyKey: string;
}

export type RequestFormChange =
  | { type: 'language'; language: string; dialect: string | null; at: string; key: string }
  | { type: 'noLanguage'; key: string }
  | {
      type: 'set';
      values: Partial<Pick<RequestForm, 'dialect' | 'gender' | 'patientPlace' | 'note'>>;
      key: string;
    }
  /** The service has answered for good: the next request is another one. */
  | { type: 'answered'; key: string }
  | { type: 'reset'; key: string };

export function emptyForm(key: string): RequestForm {
  return {
    language: null,
    languageChosenAt: null,
    dialect: null,
    gender: 'either',
    patientPlace: 'room',
    note: '',
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

/** The body of the call; null while no language is chosen. */
export function toNewRequest(form: RequestForm): NewRequest | null {
  if (form.language === null) return null;
  const note = form.note.trim();
  return {
    language: form.language,
    ...(form.dialect === null ? {} : { dialect: form.dialect }),
    gender: form.gender,
    patientPlace: form.patientPlace,
    ...(note === '' ? {} : { note }),
    professionalLine: 'browser',
    ...(form.languageChosenAt === null ? {} : { languageChosenAt: form.languageChosenAt }),
  };
}
