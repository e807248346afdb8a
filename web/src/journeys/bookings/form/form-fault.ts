import { findIdentity } from '../../../../../src/features/interpreting/rules/note-identity';
import { hasCode } from '../../../api/api-error';
import type { BookingOptionsView } from '../../../api/bookings';
import type { BookingForm } from './booking-form';

/** The part of the form in which something is to be put right. */
export type FormPart = 'language' | 'hour' | 'length' | 'repeat' | 'line' | 'wish' | 'note';

/** What holds the form back apart from its hour and its telephone number; null for nothing. */
export function formFault(
  form: BookingForm,
  { mostMinutes }: Pick<BookingOptionsView, 'mostMinutes'>,
): FormPart | null {
  if (form.language === null) return 'language';
  if (form.minutes * form.slots > mostMinutes) return 'length';
  if (form.repeats && form.until === '') return 'repeat';
  if (form.wish === 'named' && form.name.trim() === '') return 'wish';
  // The service's own rule, on the device: told while typing, and refused again at the door.
  return findIdentity(form.note) === null ? null : 'note';
}

const hourCodes = [
  'BOOKING_HOUR_INVALID',
  'BOOKING_HOUR_MISSING',
  'BOOKING_HOUR_TWICE',
  'BOOKING_PAST',
  'BOOKING_TOO_SOON',
  'BOOKING_TOO_FAR',
];

/** Where the service found the fault; null where it belongs to no part of the form. */
export function partOfError(error: unknown): FormPart | null {
  if (hasCode(error, ...hourCodes)) return 'hour';
  if (hasCode(error, 'BOOKING_LENGTH')) return 'length';
  if (hasCode(error, 'BOOKING_SERIES_EMPTY', 'BOOKING_SERIES_LONG')) return 'repeat';
  if (hasCode(error, 'TELEPHONE_INVALID')) return 'line';
  if (hasCode(error, 'NOTE_HAS_IDENTITY')) return 'note';
  return null;
}

/** Leads to a part of the form: its first field takes the focus. */
export function leadTo(part: FormPart): void {
  const element = document.getElementById(partId(part));
  element?.scrollIntoView({ block: 'center' });
  const field = element?.querySelector<HTMLElement>(
    'input:not([disabled]), select, textarea, button:not([disabled])',
  );
  field?.focus({ preventScroll: true });
}

export function partId(part: FormPart): string {
  return `booking-${part}`;
}
