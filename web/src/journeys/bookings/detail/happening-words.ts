import type { TFunction } from 'i18next';
import type { BookingEventView } from '../../../api/bookings';

const kinds = [
  'booked',
  'agency_asked',
  'confirmed',
  'interpreter_named',
  'refused',
  'silent',
  'proposed',
  'hour_accepted',
  'hour_declined',
  'hour_lapsed',
  'handed_back',
  'moved',
  'changed',
  'nobody_left',
  'hunt_chosen',
  'any_gender',
  'begun',
  'cancelled',
  'not_confirmed',
  'missed',
] as const;

const reasons = [
  'no_interpreter',
  'no_such_gender',
  'closed',
  'other',
  'interpreter_ill',
  'interpreter_unavailable',
  'mistake',
  'late',
  'cancelled_late',
  'member_suspended',
  'network_closed',
  'service_down',
  'member_busy',
] as const;

/** What happened, in a sentence, with its reason where that says more. */
export function happeningWords(event: BookingEventView, t: TFunction<'bookings'>): string {
  const kind = kinds.find((known) => known === event.kind);
  if (kind === undefined) return t('event.other');
  const words =
    kind === 'cancelled' && event.who === 'member'
      ? t('event.cancelledByYou')
      : t(`event.${kind}`, { agency: event.agencyName ?? t('event.agency') });
  const reason = reasons.find((known) => known === event.reason);
  return reason === undefined
    ? words
    : t('event.because', { words, reason: t(`event.reason.${reason}`) });
}
