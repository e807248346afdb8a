import { Injectable, Logger } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transactions.js';
import { LiveEvents, room } from '../../live/index.js';
import { SessionViews, viewFor } from './session-views.js';

/** Raises a session's version and, once that is committed, shows everyone concerned how it stands. */
@Injectable()
export class TellSession {
  readonly #told = new WeakMap<Transaction, Set<string>>();
  readonly #log = new Logger(TellSession.name);

  constructor(
    private readonly live: LiveEvents,
    private readonly views: SessionViews,
  ) {}

  /** Called after any change that a screen may show; several in one transaction are one version and one event. */
  async changed(tx: Transaction, sessionId: string): Promise<void> {
    const told = this.#told.get(tx) ?? new Set();
    this.#told.set(tx, told);
    if (told.has(sessionId)) return;
    told.add(sessionId);
    await tx.query(`UPDATE session SET version = version + 1 WHERE id = $1`, [sessionId]);
    tx.afterCommit(() =>
      // Whoever misses it hears it with the next beat.
      this.#tell(sessionId).catch((error: unknown) => this.#log.warn(error)),
    );
  }

  async #tell(sessionId: string): Promise<void> {
    const found = await this.views.findAddressed(sessionId);
    if (!found) return;
    const { view, memberId, agencyId, networkId, requestVersion } = found;
    const pages = [room.session(sessionId), ...(memberId ? [room.member(memberId)] : [])];
    this.live.emit(pages, 'session:changed', view);
    // A patient's page is not in the session's room: it gets a view of its own.
    for (const leg of view.legs)
      if (leg.party === 'patient')
        this.live.emit(room.leg(leg.id), 'session:changed', viewFor(view, 'patient'));
    this.live.emit(room.agency(agencyId), 'console:changed', { agencyId });
    this.live.emit(room.network(networkId), 'network:changed', {
      networkId,
      requestId: view.requestId,
      version: requestVersion,
    });
  }
}
