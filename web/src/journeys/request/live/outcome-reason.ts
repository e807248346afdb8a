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
  'ended_by_professional',
] as const;

type Reason<Known extends readonly string[]> = Known[number] | 'other';

/** The text key of why nobody was found; `other` for a reason that this version does not know. */
export function unmetReason(reason: string | null): Reason<typeof unmetReasons> {
  return unmetReasons.find((code) => code === reason) ?? 'other';
}

/**
 * The text key of what interrupted a request.
 * @param byTelephone the member was called: then it was a telephone that was not answered, or lost
 */
export function failedReason(
  reason: string | null,
  byTelephone: boolean,
): Reason<typeof failedReasons> | 'professional_lost_telephone' {
  if (byTelephone && reason === 'professional_lost') return 'professional_lost_telephone';
  return failedReasons.find((code) => code === reason) ?? 'other';
}
