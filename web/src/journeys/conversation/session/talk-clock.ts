import type { SessionView } from '../../../../../src/features/interpreting/session.view';

/**
 * Talking seconds to show at `now` (service time, milliseconds): what the service has confirmed, and on top
 * the time since that view while the two talk. The service's own figure decides in the end.
 */
export function talkSecondsAt(
  session: Pick<SessionView, 'state' | 'talkSeconds' | 'now'>,
  now: number,
): number {
  if (session.state !== 'talking') return session.talkSeconds;
  return session.talkSeconds + Math.max(0, (now - Date.parse(session.now)) / 1000);
}

const TOLERATED_STEP_BACK = 10;

/** A timer that does not jump back by the few seconds that the service's figure lags behind ours. */
export function steadySeconds(shown: number, reckoned: number): number {
  const back = shown - reckoned;
  return back > 0 && back <= TOLERATED_STEP_BACK ? shown : reckoned;
}

/** Whole seconds until `until` (ISO 8601) at `now` (service time, milliseconds), rounded up, never negative. */
export function secondsUntil(until: string | null, now: number): number {
  if (until === null) return 0;
  return Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
}

/** Whole seconds since `since` (ISO 8601), never negative. */
export function secondsSince(since: string | null, now: number): number {
  if (since === null) return 0;
  return Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
}
