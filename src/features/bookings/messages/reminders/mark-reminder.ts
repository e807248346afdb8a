import type { Transaction } from '../../../../platform/database/transactions.js';

const MARK = `
  INSERT INTO booking_reminder (subject_id, kind, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING kind`;

/**
 * Puts it on record that a reminder of the hour `at` is given. Of two who do so at a time the second waits for the first.
 * @param subjectId a booking, or with `answer` an offer
 * @returns false where it was given before
 */
export async function markReminder(
  tx: Transaction,
  subjectId: string,
  kind: 'day' | 'soon' | 'answer',
  at: Date,
): Promise<boolean> {
  return (await tx.query(MARK, [subjectId, kind, at])).length > 0;
}
