import type { SpokenLine } from '../telephone/request-numbers.js';
import type { RequestRow } from './request-row.js';

/** What a member asks for, checked. */
export interface RequestDraft extends Pick<
  RequestRow,
  | 'mode'
  | 'language'
  | 'dialect'
  | 'gender'
  | 'patient_place'
  | 'professional_line'
  | 'note'
  | 'standing_until'
  | 'created_at'
> {
  idempotency_key: string;
  /** Where the professional is called; null: they are at a browser, or on a call of theirs. */
  telephone: SpokenLine | null;
  /** The unmet request that a standing one goes on from. */
  follows_id: string | null;
}

/** Whether a request made before is what the same key asks for now. */
export function isSameWish(
  made: { language: string; dialect: string | null; patientPlace: string; mode: string },
  draft: RequestDraft,
): boolean {
  return (
    made.language === draft.language &&
    made.dialect === draft.dialect &&
    made.patientPlace === draft.patient_place &&
    made.mode === draft.mode
  );
}
