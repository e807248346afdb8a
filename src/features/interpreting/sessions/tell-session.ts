import { Injectable, Logger } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transactions.js';
import { LiveEvents, room } from '../../live/index.js';
import type { LegView } from '../session.view.js';
import { type AddressedView, SessionViews, viewFor } from './session-views.js';

type LegToTell = Pick<LegView, 'id' | 'party'>;

/** Raises a session's version and, once that is committed, shows everyone concerned how it stands. */
@Injectable()
export class TellSession {
  readonly #told = new WeakMap<Transaction, Map<string, LegToTell[]>>();
  readonly #log = new Logger(TellSession.name);

  constructor(
    private readonly live: LiveEvents,
    private readonly views: SessionViews,
  ) {}

  /** Called after any change that a screen may show; several in one transaction are one version and one event. */
  async changed(tx: Transaction, sessionId: string): Promise<void> {
    await this.#legsToTell(tx, sessionId);
  }

  /** The same for many sessions that this transaction has written: they are in their first version. */
  opened(tx: Transaction, sessionIds: readonly string[]): void {
    tx.afterCommit(() => this.#tellEach(sessionIds));
  }

  /** The same, and one last time to the page of a leg that is out. */
  async left(tx: Transaction, sessionId: string, leg: LegToTell): Promise<void> {
    const legs = await this.#legsToTell(tx, sessionId);
    legs.push({ id: leg.id, party: leg.party });
  }

  async #legsToTell(tx: Transaction, sessionId: string): Promise<LegToTell[]> {
    const told = this.#told.get(tx) ?? new Map<string, LegToTell[]>();
    this.#told.set(tx, told);
    const known = told.get(sessionId);
    if (known) return known;
    const legs: LegToTell[] = [];
    told.set(sessionId, legs);
    await tx.query(`UPDATE session SET version = version + 1 WHERE id = $1`, [sessionId]);
    tx.afterCommit(() =>
      // Whoever misses it hears it with the next beat.
      this.#tell(sessionId, legs).catch((error: unknown) => this.#log.warn(error)),
    );
    return legs;
  }

  /** Whoever misses it hears it with the next beat. */
  async #tellEach(sessionIds: readonly string[]): Promise<void> {
    try {
      for (const found of await this.views.findAddressedMany(sessionIds)) this.#emit(found, []);
    } catch (error) {
      this.#log.warn(error);
    }
  }

  async #tell(sessionId: string, gone: LegToTell[]): Promise<void> {
    const found = await this.views.findAddressed(sessionId);
    if (found) this.#emit(found, gone);
  }

  #emit(found: AddressedView, gone: LegToTell[]): void {
    const { view, memberId, agencyId, networkId, requestVersion } = found;
    const legs = [...view.legs, ...gone];
    const roomsOf = (patients: boolean) =>
      legs.filter((leg) => (leg.party === 'patient') === patients).map((leg) => room.leg(leg.id));
    const professionals = [...roomsOf(false), ...(memberId ? [room.member(memberId)] : [])];
    this.live.emit(professionals, 'session:changed', view);
    const patients = roomsOf(true);
    if (patients.length > 0) this.live.emit(patients, 'session:changed', viewFor(view, 'patient'));
    this.live.emit(room.agency(agencyId), 'console:changed', { agencyId });
    this.live.emit(room.network(networkId), 'network:changed', {
      networkId,
      requestId: view.requestId,
      version: requestVersion,
    });
  }
}
