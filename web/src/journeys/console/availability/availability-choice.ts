import type { AvailabilityView } from '../../../../../src/features/agencies/console.view';

/** What an operator may choose; `busy-30` is busy for thirty minutes, `busy` until further notice. */
export const choices = [
  'open',
  'busy-15',
  'busy-30',
  'busy-60',
  'busy-120',
  'busy',
  'closed',
] as const;
export type AvailabilityChoice = (typeof choices)[number];

/** What to publish for a choice made at `now` (service time, milliseconds). */
export function toPublish(
  language: string,
  choice: AvailabilityChoice,
  now: number,
): AvailabilityView {
  const minutes = Number(choice.split('-')[1] ?? Number.NaN);
  if (!Number.isNaN(minutes)) {
    const busyUntil = new Date(now + minutes * 60_000).toISOString();
    return { language, state: 'busy', busyUntil };
  }
  return { language, state: choice as 'open' | 'busy' | 'closed', busyUntil: null };
}

/** What holds for a language now: its own entry, else the agency's, else open. */
export function effective(
  published: readonly AvailabilityView[],
  language: string,
): { entry: Pick<AvailabilityView, 'state' | 'busyUntil'>; own: boolean } {
  const own = published.find((entry) => entry.language === language);
  const agency = published.find((entry) => entry.language === '*');
  const entry = own ?? agency ?? { state: 'open' as const, busyUntil: null };
  return { entry, own: own !== undefined && language !== '*' };
}
