import type { LegView, SessionView } from '../../../src/features/interpreting/session.view';

/**
 * Of two legs the one with the smaller id is impolite: it makes the first offer and wins a collision of
 * offers. Both ends reckon it from what they know, so nothing needs to be agreed on.
 */
export function isImpolite(myLegId: string, peerLegId: string): boolean {
  return myLegId < peerLegId;
}

/** What to do with an offer that arrives, in the terms of WebRTC's perfect negotiation. */
export interface OfferCollision {
  impolite: boolean;
  makingOffer: boolean;
  signalingState: RTCSignalingState;
  /** An answer of the peer is being applied: the state is as good as stable. */
  settingAnswer: boolean;
}

/** Whether an offer of the peer is dropped because ours is under way and we are the impolite one. */
export function ignoresOffer(collision: OfferCollision): boolean {
  const ready =
    !collision.makingOffer && (collision.signalingState === 'stable' || collision.settingAnswer);
  return collision.impolite && !ready;
}

/** A leg that a page holds, so that a voice connection to it makes sense. */
export interface ReachableLeg {
  legId: string;
  connection: string;
}

/** The other legs that have a page now. A dropped leg keeps its connection: its voice may still flow. */
export function reachableLegs(legs: readonly LegView[], myLegId: string): ReachableLeg[] {
  return legs
    .filter((leg) => leg.id !== myLegId && leg.state !== 'out')
    .flatMap((leg) => (leg.connection ? [{ legId: leg.id, connection: leg.connection }] : []));
}

/** Which connections to close and which to open so that there is one to every page of the session. */
export interface LinkPlan {
  close: string[];
  open: ReachableLeg[];
}

/**
 * Compares the connections that exist (leg id → connection of the peer's page) with the session. A peer
 * whose connection changed is a new page: its link is closed and opened again.
 */
export function planLinks(
  existing: ReadonlyMap<string, string>,
  session: Pick<SessionView, 'legs' | 'state'>,
  myLegId: string,
): LinkPlan {
  const wanted = session.state === 'ended' ? [] : reachableLegs(session.legs, myLegId);
  const kept = new Set(
    wanted.filter((leg) => existing.get(leg.legId) === leg.connection).map((leg) => leg.legId),
  );
  return {
    close: [...existing.keys()].filter((legId) => !kept.has(legId)),
    open: wanted.filter((leg) => !kept.has(leg.legId)),
  };
}

/** The newer of two views of one session: events may arrive out of order. */
export function newestSession(known: SessionView | null, arrived: SessionView): SessionView {
  if (!known || known.id !== arrived.id) return arrived;
  return arrived.version >= known.version ? arrived : known;
}
