/** What of a booking an agency goes by. */
export interface BookingTerms {
  language: string;
  dialect: string | null;
  gender: 'woman' | 'man' | 'either';
  patientPlace: 'room' | 'elsewhere';
  professionalLine: 'browser' | 'telephone';
  subject: string;
  note: string | null;
  wishedInterpreter: string | null;
  startsAt: Date;
  /** Of one patient. */
  minutes: number;
  slots: number;
}

/**
 * `asks`: the agency must say again whether it can. `tells`: it is told, and nothing is asked. `none`: nothing that it
 * would see.
 */
export type ChangeWeight = 'asks' | 'tells' | 'none';

/** Languages, persons and time are asked about again; what only concerns the conversation is told. */
export function weighChange(before: BookingTerms, after: BookingTerms): ChangeWeight {
  const differs = (...keys: (keyof BookingTerms)[]) =>
    keys.some((key) => before[key] !== after[key]);
  const longer = after.minutes * after.slots > before.minutes * before.slots;
  const moved = before.startsAt.getTime() !== after.startsAt.getTime();
  if (moved || longer) return 'asks';
  if (differs('gender') && after.gender !== 'either') return 'asks';
  if (differs('language', 'dialect', 'professionalLine', 'wishedInterpreter')) return 'asks';
  return differs('minutes', 'slots', 'patientPlace', 'subject', 'note', 'gender')
    ? 'tells'
    : 'none';
}
