import type { OfferOfRequestView } from '../../../../../src/features/interpreting/request.view';
import type { RecentUnmetView, WatchedRequestView } from '../../../api/admin';

const unmet = [
  'all_refused',
  'no_answer',
  'nobody_open',
  'gender',
  'standing_over',
  'never_connected',
  'interpreter_lost',
  'professional_lost',
  'not_replaced',
  'session_failed',
] as const;

const offers = [
  'no_interpreter',
  'no_such_gender',
  'closed',
  'technical',
  'console_closed',
] as const;

const states = [
  'open',
  'hunting',
  'asking',
  'waiting',
  'connecting',
  'talking',
  'interrupted',
  'replacing',
] as const;

/** The text key for why a request was not served. */
export function unmetReason({ state, reason }: Pick<RecentUnmetView, 'state' | 'reason'>) {
  if (reason?.startsWith('gender')) return 'gender';
  return unmet.find((code) => code === reason) ?? (state === 'failed' ? 'failed' : 'other');
}

/** The text key for why an agency did not take it; null where its state says all. */
export function offerReason({ reason }: Pick<OfferOfRequestView, 'reason'>) {
  return offers.find((code) => code === reason) ?? null;
}

/** Where a request stands: its conversation's state, once there is one, tells more. */
export function watchedState({ state, session }: Pick<WatchedRequestView, 'state' | 'session'>) {
  const told = session && session.state !== 'ended' ? session.state : state;
  return states.find((code) => code === told) ?? 'other';
}
