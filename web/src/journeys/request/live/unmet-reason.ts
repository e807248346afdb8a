const told = [
  'all_refused',
  'no_answer',
  'nobody_open',
  'not_covered',
  'gender',
  'standing_expired',
  'never_connected',
  'not_replaced',
] as const;

export type UnmetReason = (typeof told)[number] | 'other';

/** The text key for an outcome's reason; `other` for one this version does not know. */
export function unmetReason(reason: string | null): UnmetReason {
  return told.find((code) => code === reason) ?? 'other';
}
