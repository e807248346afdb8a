import { DateTime } from 'luxon';

/** Months from first to last, `YYYY-MM`, in order. */
export interface ReportPeriod {
  from: string;
  to: string;
  months: string[];
}

export const MOST_MONTHS = 36;
const USUAL_MONTHS = 12;

/** Why a period is refused, by the field that is to be corrected. */
export interface PeriodFault {
  field: 'from' | 'to';
  rule: 'order' | 'length';
  message: string;
}

/**
 * The period asked for; without bounds the twelve months that end with the present one.
 * @param presentMonth in the network's zone
 */
export function reportPeriod(
  asked: { from?: string | undefined; to?: string | undefined },
  presentMonth: string,
): ReportPeriod | PeriodFault {
  const to = asked.to ?? (asked.from && asked.from > presentMonth ? asked.from : presentMonth);
  const from = asked.from ?? shift(to, 1 - USUAL_MONTHS);
  if (from > to) return { field: 'from', rule: 'order', message: 'from must not be after to' };
  const months: string[] = [];
  for (let month = from; month <= to; month = shift(month, 1)) {
    if (months.length === MOST_MONTHS)
      return { field: 'from', rule: 'length', message: `at most ${MOST_MONTHS} months` };
    months.push(month);
  }
  return { from, to, months };
}

/** The month of an instant by a network's clock, `YYYY-MM`. */
export function monthAt(instant: Date, timeZone: string): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toFormat('yyyy-MM');
}

/** `months` later; earlier where negative. */
function shift(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number);
  const count = year! * 12 + number! - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}
