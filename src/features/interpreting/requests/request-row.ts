import type { RequestState } from '../rules/request-states.js';

/** A row of `request`, as the decisions about it need it. */
export interface RequestRow {
  id: string;
  network_id: string;
  /** null once the member is erased. */
  member_id: string | null;
  mode: 'instant' | 'standing' | 'scheduled';
  language: string;
  dialect: string | null;
  /** What the hunt goes by. */
  gender: 'woman' | 'man' | 'either';
  /** The first wish, where the member gave it up when asked. */
  gender_wish: 'woman' | 'man' | null;
  gender_asked_at: Date | null;
  patient_place: 'room' | 'elsewhere';
  professional_line: 'browser' | 'telephone';
  note: string | null;
  state: RequestState;
  reason: string | null;
  round: number;
  version: number;
  standing_until: Date | null;
  created_at: Date;
  changed_at: Date;
  ended_at: Date | null;
}

export const REQUEST_COLUMNS = `id, network_id, member_id, mode, language, dialect, gender, gender_wish,
  gender_asked_at, patient_place, professional_line, note, state, reason, round, version, standing_until,
  created_at, changed_at, ended_at`;
