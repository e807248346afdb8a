import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transactions.js';
import { ReadOfferViews } from '../../agencies/index.js';
import { LiveEvents, room } from '../../live/index.js';
import { ReadRequests, type RequestWithAddressees } from './read-requests.js';

interface Changes {
  requests: Set<string>;
  offers: Set<string>;
}

/**
 * Tells the screens what a transaction changed, once it is committed, and as it is then. However many steps the
 * transaction took, each request and each offer is told once.
 */
@Injectable()
export class RequestNews {
  readonly #changes = new WeakMap<Transaction, Changes>();

  constructor(
    private readonly requests: ReadRequests,
    private readonly offers: ReadOfferViews,
    private readonly live: LiveEvents,
  ) {}

  requestChanged(tx: Transaction, requestId: string): void {
    this.#changesOf(tx).requests.add(requestId);
  }

  offersChanged(tx: Transaction, offerIds: readonly string[]): void {
    for (const id of offerIds) this.#changesOf(tx).offers.add(id);
  }

  /** Tells a request to its member and to who watches the network. */
  tellRequest({ view, memberId, networkId }: RequestWithAddressees): void {
    if (memberId) this.live.emit(room.member(memberId), 'request:changed', view);
    const news = { networkId, requestId: view.id, version: view.version };
    this.live.emit(room.network(networkId), 'network:changed', news);
  }

  #changesOf(tx: Transaction): Changes {
    const known = this.#changes.get(tx);
    if (known) return known;
    const changes: Changes = { requests: new Set(), offers: new Set() };
    this.#changes.set(tx, changes);
    tx.afterCommit(() => this.#tell(changes));
    return changes;
  }

  async #tell({ requests, offers }: Changes): Promise<void> {
    // What rings or stops ringing at an agency is more pressing than what its requester sees of it.
    if (offers.size > 0)
      for (const { agencyId, view } of await this.offers.byIds([...offers]))
        this.live.emit(room.agency(agencyId), 'offer:changed', view);
    if (requests.size > 0)
      for (const request of await this.requests.byIds([...requests])) this.tellRequest(request);
  }
}
