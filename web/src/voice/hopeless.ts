import type { LegView } from '../../../src/features/interpreting/session.view';
import type { LinkState } from './peer-link';

/** A link that is not well after so long, although its peer is with the service, will not heal by itself. */
export const HOPELESS_MS = 20_000;

/** Whether this page should start over as a new one, so that every peer builds its connection anew. */
export function isHopeless(
  links: readonly { legId: string; state: LinkState; openedAt: number }[],
  legs: readonly LegView[],
  renewedAt: number,
  now: number,
): boolean {
  if (now - renewedAt < HOPELESS_MS) return false;
  return links.some(
    ({ legId, state, openedAt }) =>
      state !== 'connected' &&
      now - openedAt > HOPELESS_MS &&
      legs.some((leg) => leg.id === legId && (leg.state === 'in' || leg.state === 'answered')),
  );
}
