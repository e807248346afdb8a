const unmetReasons = [
  'all_refused',
  'no_answer',
  'nobody_open',
  'gender',
  'standing_over',
] as const;
const failedReasons = [
  'never_connected',
  'not_replaced',
  'interpreter_lost',
  'professional_lost',
] as const;

type Reason<Known extends readonly string[]> = Known[number] | 'other';

/** The text key of why nobody was found; `other` for a reason that this version does not know. */
export function unmetReason(reason: string | null): Reason<typeof unmetReasons> {
  return unmetReasons.find((code) => code === reason) ?? 'other';
}

/** The text key of what interrupted a request. */
export function failedReason(reason: string | null): Reason<typeof failedReasons> {
  return failedReasons.find((code) => code === reason) ?? 'other';
}
