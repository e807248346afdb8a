import type { TFunction } from 'i18next';
import { ApiError, detailOf, networkUnreachable } from '../api/api-error';
import { formatDuration } from '../format/duration';

/** The sentence to show for `error`: what happened and what to do. */
export function errorWords(error: unknown, t: TFunction<'common'>): string {
  if (!(error instanceof ApiError)) return t('errors.unknown');
  if (error.code === networkUnreachable) return t('errors.network');
  if (error.status === 429) {
    const seconds = Number(detailOf(error, 'retryAfterSeconds') ?? 60);
    return t('errors.tooMany', { duration: formatDuration(seconds) });
  }
  if (error.status >= 500) {
    const reference = error.correlationId;
    return reference === null
      ? t('errors.server')
      : `${t('errors.server')} ${t('errors.reference', { id: reference })}`;
  }
  return error.message || t('errors.unknown');
}
