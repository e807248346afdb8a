/** What a member is told of a booking. */
export const MEMBER_NOTICES = [
  /** It was received, and an agency is asked. */
  'asked',
  'confirmed',
  /** The agency that has confirmed names another interpreter. */
  'interpreter_named',
  /** Something of it is another now. */
  'changed',
  'cancelled',
  /** An agency offers another hour. */
  'proposed',
  /** No agency is left: the member chooses. */
  'unplaced',
  /** The agency that had confirmed gave it back; others are asked. */
  'handed_back',
  /** The service was down at the hour. */
  'missed',
  /** Nobody came at the hour. */
  'failed',
  'reminder_day',
  'reminder_soon',
] as const;
export type MemberNotice = (typeof MEMBER_NOTICES)[number];

/** What an agency is told of a booking that it is, or was, asked about. */
export const AGENCY_NOTICES = [
  'agency_asked',
  'agency_changed',
  'agency_cancelled',
  /** Its answer is due soon. */
  'agency_reminder',
] as const;
export type AgencyNotice = (typeof AGENCY_NOTICES)[number];

export type NoticeKind = MemberNotice | AgencyNotice;

/** What only the caller knows. */
export interface NoticeDetails {
  /** `changed`, `agency_changed`: the hour that it had before, where that was another. */
  formerStartsAt?: Date;
  /** `cancelled`: what giving it up costs, integer cents. */
  costCents?: number;
  /** Also by SMS, whatever the member chose: for who booked by telephone. */
  alsoBySms?: boolean;
}

export function isAgencyNotice(kind: NoticeKind): kind is AgencyNotice {
  return (AGENCY_NOTICES as readonly string[]).includes(kind);
}
