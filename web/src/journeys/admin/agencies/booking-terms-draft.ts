import {
  ANSWER_MINUTES,
  type AnswerRule,
  FREE_CANCELLATION_HOURS,
  LATE_CANCELLATION_CENTS,
  RULE_HOURS,
  ruleFault,
} from '../../../../../src/features/agencies/rules/booking-terms';
import { ApiError, detailOf, hasCode } from '../../../api/api-error';
import type { BookingTermsView } from '../../../api/contracts';
import type { Locale } from '../../../i18n/locales';
import { isWholeWithin } from '../whole-number';

/** A rule as it is being filled in; `key` tells rows apart while they come and go. */
export interface RuleDraft {
  key: number;
  aheadHours: string;
  beforeHours: string;
}

/** The form of a contract's booking terms: what stands in its fields. */
export interface TermsDraft {
  takesBookings: boolean;
  rules: readonly RuleDraft[];
  answerMinutes: string;
  freeCancellationHours: string;
  /** Euros, as people write them. */
  lateCancellation: string;
  email: string;
}

export interface TermsFaults {
  /** By the row's key. */
  rules: ReadonlyMap<number, 'hours' | 'too_early' | 'twice'>;
  fields: ReadonlySet<'answerMinutes' | 'freeCancellationHours' | 'lateCancellation' | 'email'>;
}

export function termsDraftOf(terms: BookingTermsView, locale: Locale): TermsDraft {
  return {
    takesBookings: terms.takesBookings,
    rules: terms.answerRules.map((rule, key) => ({
      key,
      aheadHours: String(rule.aheadHours),
      beforeHours: String(rule.beforeHours),
    })),
    answerMinutes: String(terms.answerMinutes),
    freeCancellationHours: String(terms.freeCancellationHours),
    lateCancellation: (terms.lateCancellationCents / 100)
      .toFixed(2)
      .replace('.', locale === 'fr' ? ',' : '.'),
    email: terms.email ?? '',
  };
}

/** What is to be corrected before the form is sent; whether an address is one the service knows better. */
export function termsFaults(draft: TermsDraft): TermsFaults {
  const fields: ('answerMinutes' | 'freeCancellationHours' | 'lateCancellation')[] = [];
  // What is not shown needs no correction: it stays as it was.
  if (!draft.takesBookings) return { rules: new Map(), fields: new Set(fields) };
  if (!isWholeWithin(draft.answerMinutes, ANSWER_MINUTES)) fields.push('answerMinutes');
  if (!isWholeWithin(draft.freeCancellationHours, FREE_CANCELLATION_HOURS))
    fields.push('freeCancellationHours');
  if (centsOf(draft.lateCancellation) === null) fields.push('lateCancellation');
  return { rules: rulesFaults(draft.rules), fields: new Set(fields) };
}

function rulesFaults(rows: readonly RuleDraft[]) {
  const before = { least: 0, most: RULE_HOURS.most };
  const faults = new Map<number, 'hours' | 'too_early' | 'twice'>();
  const read: AnswerRule[] = [];
  for (const row of rows) {
    if (!isWholeWithin(row.aheadHours, RULE_HOURS) || !isWholeWithin(row.beforeHours, before)) {
      faults.set(row.key, 'hours');
      continue;
    }
    const rule = ruleOf(row);
    const fault = ruleFault([...read, rule]);
    if (fault) faults.set(row.key, fault.kind);
    else read.push(rule);
  }
  return faults;
}

const ruleOf = ({ aheadHours, beforeHours }: RuleDraft): AnswerRule => ({
  aheadHours: Number(aheadHours),
  beforeHours: Number(beforeHours),
});

/**
 * An amount in euros as people write it: `18`, `18,5`, `18.50`, with or without the sign.
 * @returns integer cents; null where it is none, or beyond what may be agreed
 */
export function centsOf(text: string): number | null {
  const found = /^(\d{1,4})(?:[.,](\d{1,2}))?\s*€?$/.exec(text.trim());
  if (!found) return null;
  const [, euros, cents = ''] = found;
  const amount = Number(euros) * 100 + Number(cents.padEnd(2, '0'));
  return amount <= LATE_CANCELLATION_CENTS.most ? amount : null;
}

/** What is sent. Where the agency takes no bookings, all else stays as it was. */
export function toTerms(draft: TermsDraft, former: BookingTermsView): BookingTermsView {
  if (!draft.takesBookings) return { ...former, takesBookings: false };
  const email = draft.email.trim();
  return {
    takesBookings: true,
    answerRules: draft.rules.map(ruleOf),
    answerMinutes: Number(draft.answerMinutes),
    freeCancellationHours: Number(draft.freeCancellationHours),
    lateCancellationCents: centsOf(draft.lateCancellation) ?? 0,
    email: email === '' ? null : email,
  };
}

/** Whether the service refused the e-mail address. */
export function isAboutEmail(error: unknown): error is ApiError {
  if (!hasCode(error, 'VALIDATION')) return false;
  const fields = detailOf(error, 'fields');
  return (
    Array.isArray(fields) && fields.some(({ field }: { field?: unknown }) => field === 'email')
  );
}
