import type { OfferView } from '../../../../../src/features/agencies/console.view';

/** What a screen says of an offer that stopped ringing without this operator's doing. */
export type Gone =
  | { kind: 'won'; agency: string }
  | { kind: 'wonByColleague' | 'refusedByColleague' | 'cancelled' | 'silent' | 'over' };

/**
 * The ringing offers of a console, from snapshots and events that may come in any order. An offer's version
 * decides: what is older than what was seen of it changes nothing, even after it was gone.
 */
export class KnownOffers {
  private readonly versions = new Map<string, number>();
  private readonly answered = new Set<string>();
  private offers: readonly OfferView[] = [];

  /** Those that ring, the one that will stop first at the head. */
  ringing(): readonly OfferView[] {
    return this.offers;
  }

  /** For the console's heartbeat: every ringing offer's version. */
  shown(): Record<string, number> {
    return Object.fromEntries(this.offers.map(({ id, version }) => [id, version]));
  }

  /** Takes a snapshot: it tells of every ringing offer, so the others are gone. */
  takeSnapshot(snapshot: readonly OfferView[]): void {
    const fresh = snapshot.filter((offer) => !this.isOlder(offer));
    for (const { id, version } of fresh) this.versions.set(id, version);
    this.keep(fresh);
  }

  /** Takes an event. Tells how a ringing offer was lost; null where nothing was, or this page knew. */
  takeEvent(offer: OfferView): Gone | null {
    if (this.isOlder(offer)) return null;
    const rang = this.offers.some(({ id }) => id === offer.id);
    this.versions.set(offer.id, offer.version);
    const others = this.offers.filter(({ id }) => id !== offer.id);
    this.keep(offer.state === 'ringing' ? [...others, offer] : others);
    const news = rang && offer.state !== 'ringing' && !this.answered.has(offer.id);
    return news ? howGone(offer) : null;
  }

  /** This operator is answering: the answer's own result tells what became of it, the event need not. */
  answering(offerId: string): void {
    this.answered.add(offerId);
  }

  /** This operator answered: whatever still says that it rings is behind. */
  drop(offerId: string): void {
    const version = this.versions.get(offerId);
    if (version !== undefined) this.versions.set(offerId, version + 1);
    this.keep(this.offers.filter(({ id }) => id !== offerId));
  }

  private isOlder({ id, version }: OfferView): boolean {
    return version < (this.versions.get(id) ?? 0);
  }

  private keep(offers: readonly OfferView[]): void {
    this.offers = offers
      .filter(({ state }) => state === 'ringing')
      .sort((a, b) => (a.ringsUntil ?? '').localeCompare(b.ringsUntil ?? ''));
  }
}

/** How an offer that does not ring any more was lost. */
export function howGone({ state, reason, wonBy }: OfferView): Gone {
  if (state === 'accepted') return { kind: 'wonByColleague' };
  if (state === 'refused') return { kind: 'refusedByColleague' };
  if (state === 'silent') return { kind: 'silent' };
  if (wonBy !== null) return { kind: 'won', agency: wonBy };
  return { kind: reason === 'cancelled' ? 'cancelled' : 'over' };
}
