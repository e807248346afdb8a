import { AppError } from '../../../platform/errors/app-error.js';
import { dialectById, languageById } from '../../languages/index.js';
import { findIdentity } from '../rules/note-identity.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What any wish for an interpreter must be, now or at a booked hour. */
export interface CheckedWish {
  language: string;
  dialect?: string | null;
  note?: string | null;
}

/** @throws AppError LANGUAGE_UNKNOWN, DIALECT_UNKNOWN, NOTE_HAS_IDENTITY (details.found) */
export function checkWish({ language, dialect, note }: CheckedWish): void {
  if (!languageById(language)) throw new AppError('LANGUAGE_UNKNOWN');
  if (dialect && !dialectById(language, dialect)) throw new AppError('DIALECT_UNKNOWN');
  const found = note ? findIdentity(note) : null;
  if (found) throw new AppError('NOTE_HAS_IDENTITY', { found });
}

/**
 * The Idempotency-Key header as it is kept.
 * @throws AppError IDEMPOTENCY_KEY_MISSING where it is no UUID
 */
export function readIdempotencyKey(key: string | undefined): string {
  if (!key || !UUID.test(key)) throw new AppError('IDEMPOTENCY_KEY_MISSING');
  return key.toLowerCase();
}
