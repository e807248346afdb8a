import type { Transaction } from '../../../platform/database/transactions.js';
import { contractIsInForce, type OpeningHours, whyClosed } from '../../agencies/index.js';
import { offersLanguage } from '../../languages/index.js';
import { type AnswerRule, isShortNotice } from '../rules/answer-deadline.js';

/** What a contract says that matters to a booking. */
export interface BookingContract {
  contractId: string;
  agencyId: string;
  agencyName: string;
  rank: number;
  languages: string[];
  openingHours: OpeningHours;
  closedOnHolidays: boolean;
  takesBookings: boolean;
  rules: AnswerRule[];
  minutes: number;
}

/** SQL expression: a JSON array of the `BookingContract`s of network `n` in force on the day of `startsAt`. */
export const bookingContracts = (startsAt: string) => `(
  SELECT coalesce(json_agg(json_build_object(
    'contractId', c.id, 'agencyId', c.agency_id, 'agencyName', a.name, 'rank', c.rank, 'languages', c.languages,
    'openingHours', c.opening_hours, 'closedOnHolidays', c.closed_on_holidays, 'takesBookings', c.takes_bookings,
    'rules', c.answer_rules, 'minutes', c.answer_minutes)), '[]')
  FROM contract c JOIN agency a ON a.id = c.agency_id
  WHERE c.network_id = n.id AND ${contractIsInForce(startsAt, 'n.time_zone')})`;

const READ = `SELECT n.time_zone AS zone, ${bookingContracts('$2')} AS contracts FROM network n WHERE n.id = $1`;

/** The contracts of a network that are in force on the day of a booking, and the network's zone. */
export async function readLadderContracts(
  tx: Transaction,
  networkId: string,
  startsAt: Date,
): Promise<{ zone: string; contracts: BookingContract[] }> {
  const [row] = await tx.query<{ zone: string; contracts: BookingContract[] }>(READ, [
    networkId,
    startsAt,
  ]);
  return row!;
}

/**
 * Why the agency is not asked about a booking; null: it is. What counts is the booked hour; at short notice it must be
 * there to answer, too.
 */
export function whyNotAskedAbout(
  contract: BookingContract,
  { language, startsAt, now, zone }: { language: string; startsAt: Date; now: Date; zone: string },
): 'no_bookings' | 'language_not_offered' | 'holiday' | 'closed' | 'closed_now' | null {
  if (!contract.takesBookings) return 'no_bookings';
  if (!offersLanguage(contract.languages, language)) return 'language_not_offered';
  const closedThen = whyClosed(contract, startsAt, zone);
  if (closedThen) return closedThen;
  const hurry = isShortNotice(contract, { askedAt: now, startsAt });
  return hurry && whyClosed(contract, now, zone) ? 'closed_now' : null;
}
