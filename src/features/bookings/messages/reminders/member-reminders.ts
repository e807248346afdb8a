import type { MemberNotice } from '../notice-kinds.js';

/** A reminder to members. Times are seconds before the booked hour. */
export interface MemberReminder {
  kind: 'day' | 'soon';
  notice: Extract<MemberNotice, 'reminder_day' | 'reminder_soon'>;
  /** When it is given. */
  before: number;
  /** When it is of no use any more: the service was down too long. */
  uselessBefore: number;
  /** SQL over `h`, the member's choice: who wants it. */
  wanted: string;
}

const HOUR = 3600;

/**
 * The day before means 24 hours before, so that it comes at the hour at which the practice works. Half a day later it
 * would be no reminder of tomorrow any more; two minutes before the hour nobody needs to be told of a quarter of an hour.
 */
export const MEMBER_REMINDERS: readonly MemberReminder[] = [
  {
    ...{ kind: 'day', notice: 'reminder_day', before: 24 * HOUR, uselessBefore: 12 * HOUR },
    wanted: '(coalesce(h.day_mail, true) OR h.day_sms)',
  },
  {
    ...{ kind: 'soon', notice: 'reminder_soon', before: 15 * 60, uselessBefore: 2 * 60 },
    wanted: '(h.soon_mail OR h.soon_sms)',
  },
];
