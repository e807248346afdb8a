import { ApiError, detailOf, hasCode } from '../../../api/api-error';
import { type DraftField, draftFields } from './member-draft';

/** Which fields the service refused, where its answer is about fields. */
export function faultsOfAnswer(
  error: unknown,
): Partial<Record<DraftField, 'emailTaken' | 'commune' | 'refused'>> {
  if (hasCode(error, 'MEMBER_EMAIL_TAKEN')) return { email: 'emailTaken' };
  if (hasCode(error, 'COMMUNE_UNKNOWN')) return { communeCode: 'commune' };
  if (!(error instanceof ApiError) || error.code !== 'VALIDATION') return {};
  const fields = detailOf(error, 'fields');
  const named = Array.isArray(fields)
    ? fields.map((fault: { field?: unknown }) => fault.field)
    : [];
  return Object.fromEntries(
    draftFields.filter((field) => named.includes(field)).map((field) => [field, 'refused']),
  );
}
