import { Allocation } from './allocation.js';
import type { Address } from './stun-values.js';
import { TurnError } from './turn-error.js';

/** A page opens a few; one that comes back again and again leaves its former ones for ten minutes. */
const MOST_PER_USER = 40;
const MOST_IN_ALL = 4_000;

export interface AllocationWanted {
  user: string;
  transaction: string;
  lifetime: number;
  onData: (peer: Address, data: Buffer, channel: number | undefined) => void;
}

/** Every allocation of a server, by its client's path to it. */
export class Allocations {
  readonly #all = new Map<string, Allocation>();
  /** Those being opened: a repeated request waits for the first one's answer. */
  readonly #opening = new Set<string>();
  #closed = false;

  constructor(
    /** Where all relays listen, so that every party's relay reaches every other's. */
    readonly relayIp: string,
    readonly seconds: () => number,
  ) {}

  live(client: string): Allocation | undefined {
    const allocation = this.#all.get(client);
    return allocation && allocation.until > this.seconds() ? allocation : undefined;
  }

  /**
   * Undefined while the same client's first request is still under way.
   * @throws TurnError 486, 508
   */
  async open(client: string, wanted: AllocationWanted): Promise<Allocation | undefined> {
    if (this.#opening.has(client)) return undefined;
    const mine = [...this.#all.values()].filter(({ user }) => user === wanted.user).length;
    if (mine >= MOST_PER_USER) throw new TurnError(486, 'Allocation Quota Reached');
    if (this.#all.size >= MOST_IN_ALL) throw new TurnError(508, 'Insufficient Capacity');
    this.#opening.add(client);
    try {
      return this.#keep(client, await this.#bind(wanted), wanted);
    } finally {
      this.#opening.delete(client);
    }
  }

  close(client: string): void {
    this.#all.get(client)?.close();
    this.#all.delete(client);
  }

  closeExpired(): void {
    for (const [client, { until }] of this.#all) if (until <= this.seconds()) this.close(client);
  }

  closeAll(): void {
    this.#closed = true;
    for (const client of [...this.#all.keys()]) this.close(client);
  }

  async #bind({ user, transaction, lifetime }: AllocationWanted): Promise<Allocation> {
    try {
      const given = { user, transaction, ip: this.relayIp, lifetime };
      return await Allocation.open(given, this.seconds);
    } catch {
      throw new TurnError(508, 'Insufficient Capacity');
    }
  }

  #keep(client: string, allocation: Allocation, { onData }: AllocationWanted) {
    if (this.#closed) {
      allocation.close();
      return undefined;
    }
    this.close(client);
    this.#all.set(client, allocation);
    allocation.onData(onData);
    return allocation;
  }
}
