import type { OfferState } from './offer-states.js';
import type { Strategy } from './plan-hunt.js';

/** An offer as the next step of the hunt sees it. */
export interface OfferSnapshot {
  id: string;
  /** Place in the ladder, from 1. */
  position: number;
  state: OfferState;
  reason: string | null;
  strategy: Strategy;
  staggerSeconds: number;
  ringSeconds: number;
  rangAt: Date | null;
  ringsUntil: Date | null;
  /** Whether a console of the agency is open now; matters while planned. */
  reachable: boolean;
}

/** One round of a hunt at one moment. */
export interface HuntSnapshot {
  gender: 'woman' | 'man' | 'either';
  /** Whether the member may still be asked about the gender (once per request, not during a swap). */
  mayAsk: boolean;
  offers: readonly OfferSnapshot[];
}

export type UnmetReason = 'nobody_open' | 'all_refused' | 'no_answer' | 'gender';

/** What is to be done now, and when to look again. */
export interface HuntAdvance {
  /** Offers that begin to ring. */
  ring: string[];
  /** Offers whose ring ended without an answer. */
  silence: string[];
  /** Planned offers whose turn came while no console of the agency was open. */
  pass: string[];
  outcome?: 'unmet' | 'ask_gender';
  reason?: UnmetReason;
  /** The next moment at which time alone changes something. */
  wakeAt?: Date;
}

/**
 * A ring that seems to begin this much later than now was stamped before the clock was set back: its end
 * can't be trusted, so it is over. Less than this is two machines that differ.
 */
const CLOCK_TOLERANCE_MS = 5_000;

/** Whether a span that began at `since` and lasts `seconds` has ended at `now`, even after a clock jump. */
export function hasElapsed(since: Date, seconds: number, now: Date): boolean {
  const elapsed = now.getTime() - since.getTime();
  return elapsed >= seconds * 1000 || elapsed < -CLOCK_TOLERANCE_MS;
}

/** When the agency after `previous` is asked at the latest; null: at once. */
export function nextStartsAt(previous: OfferSnapshot | undefined): Date | null {
  if (previous?.state !== 'ringing' || !previous.rangAt || !previous.ringsUntil) return null;
  if (previous.strategy === 'together') return null;
  if (previous.strategy === 'one_at_a_time') return previous.ringsUntil;
  const stagger = previous.rangAt.getTime() + previous.staggerSeconds * 1000;
  return new Date(Math.min(stagger, previous.ringsUntil.getTime()));
}

/**
 * The next step of a round. A pure function of the truth at `now`, so it is safe to run twice, late, or after a
 * crash: what has been done is in the snapshot, what was missed is done now.
 */
export function advanceHunt(snapshot: HuntSnapshot, now: Date): HuntAdvance {
  const advance: HuntAdvance = { ring: [], silence: [], pass: [] };
  const offers = snapshot.offers.map((offer) => ({ ...offer }));
  offers.sort((a, b) => a.position - b.position);
  if (offers.some((offer) => offer.state === 'accepted')) return advance;
  for (const offer of offers) endRing(offer, now, advance);
  const nextStart = startRings(offers, now, advance);
  const ends = offers.filter((o) => o.state === 'ringing').map((o) => o.ringsUntil!.getTime());
  const wakes = nextStart ? [...ends, nextStart.getTime()] : ends;
  if (wakes.length > 0) return { ...advance, wakeAt: new Date(Math.min(...wakes)) };
  return { ...advance, ...outcomeOf(snapshot, offers) };
}

function endRing(offer: OfferSnapshot, now: Date, advance: HuntAdvance): void {
  if (offer.state !== 'ringing' || !hasElapsed(offer.rangAt!, offer.ringSeconds, now)) return;
  offer.state = 'silent';
  advance.silence.push(offer.id);
}

/** Starts every offer whose turn has come; answers when the next one's turn comes, if one is left. */
function startRings(offers: OfferSnapshot[], now: Date, advance: HuntAdvance): Date | null {
  let previous: OfferSnapshot | undefined;
  for (const offer of offers) {
    if (offer.state === 'planned') {
      const start = nextStartsAt(previous);
      if (start && start > now) return start;
      startRing(offer, now, advance);
    }
    // An agency that was passed over neither delays nor hastens the next one.
    if (offer.rangAt) previous = offer;
  }
  return null;
}

function startRing(offer: OfferSnapshot, now: Date, advance: HuntAdvance): void {
  if (!offer.reachable) {
    offer.state = 'failed';
    advance.pass.push(offer.id);
    return;
  }
  offer.state = 'ringing';
  offer.rangAt = now;
  offer.ringsUntil = new Date(now.getTime() + offer.ringSeconds * 1000);
  advance.ring.push(offer.id);
}

function outcomeOf(
  { gender, mayAsk }: HuntSnapshot,
  offers: readonly OfferSnapshot[],
): Pick<HuntAdvance, 'outcome' | 'reason'> {
  const wishUnmet = offers.some((o) => o.state === 'refused' && o.reason === 'no_such_gender');
  if (wishUnmet && gender !== 'either')
    return mayAsk ? { outcome: 'ask_gender' } : { outcome: 'unmet', reason: 'gender' };
  const asked = offers.filter((offer) => offer.rangAt !== null);
  if (asked.length === 0) return { outcome: 'unmet', reason: 'nobody_open' };
  const allRefused = asked.every((offer) => offer.state === 'refused');
  return { outcome: 'unmet', reason: allRefused ? 'all_refused' : 'no_answer' };
}
