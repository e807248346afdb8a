import type { TFunction } from 'i18next';

/** How many whole days or hours: days where nothing is lost and there are two or more. */
export function hoursAhead(hours: number): { unit: 'days' | 'hours'; count: number } {
  return hours >= 48 && hours % 24 === 0
    ? { unit: 'days', count: hours / 24 }
    : { unit: 'hours', count: hours };
}

/** A span of whole hours as people say it: `36 h`, `3 jours`. */
export function hoursAheadWords(hours: number, t: TFunction<'agencies'>): string {
  const { unit, count } = hoursAhead(hours);
  return t(`bookings.span.${unit}`, { count });
}
