import { createSocket, type Socket } from 'node:dgram';
import type { Address } from './stun-values.js';

/** Seconds (RFC 8656 sections 9 and 12). */
const PERMISSION_SECONDS = 300;
const CHANNEL_SECONDS = 600;

/** A relay's address on behalf of one client, and whom it talks to. Times are seconds of a monotonic clock. */
export class Allocation {
  readonly #permissions = new Map<string, number>();
  readonly #channels = new Map<number, { peer: Address; until: number }>();

  private constructor(
    readonly user: string,
    /** The request that made it, so that a repeated one is answered alike. */
    readonly transaction: string,
    readonly relayed: Address,
    private readonly socket: Socket,
    private readonly seconds: () => number,
    public until: number,
  ) {}

  /** @param ip where the relay listens, on a port that the system chooses */
  static async open(
    given: { user: string; transaction: string; ip: string; lifetime: number },
    seconds: () => number,
  ): Promise<Allocation> {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.bind(0, given.ip, resolve);
    });
    const relayed = { address: given.ip, port: socket.address().port };
    const until = seconds() + given.lifetime;
    return new Allocation(given.user, given.transaction, relayed, socket, seconds, until);
  }

  /** Hands on what peers send that the client permitted, with the channel bound to the peer, if one is. */
  onData(handle: (peer: Address, data: Buffer, channel: number | undefined) => void): void {
    // An unreachable peer is the network's business, not this process's end.
    this.socket.on('error', () => undefined);
    this.socket.on('message', (data, { address, port }) => {
      const peer = { address, port };
      if (this.isPermitted(peer)) handle(peer, data, this.#channelOf(peer));
    });
  }

  permit({ address }: Address): void {
    this.#permissions.set(address, this.seconds() + PERMISSION_SECONDS);
  }

  isPermitted({ address }: Address): boolean {
    return (this.#permissions.get(address) ?? 0) > this.seconds();
  }

  /** False where the channel or the peer is bound otherwise. */
  bind(channel: number, peer: Address): boolean {
    const bound = this.#bound(channel);
    if (bound && !isSame(bound, peer)) return false;
    if ((this.#channelOf(peer) ?? channel) !== channel) return false;
    this.#channels.set(channel, { peer, until: this.seconds() + CHANNEL_SECONDS });
    this.permit(peer);
    return true;
  }

  sendOnChannel(channel: number, data: Buffer): void {
    const peer = this.#bound(channel);
    if (peer) this.send(peer, data);
  }

  send(peer: Address, data: Buffer): void {
    if (!this.isPermitted(peer)) return;
    this.socket.send(data, peer.port, peer.address, () => undefined);
  }

  close(): void {
    this.socket.close();
  }

  #bound(channel: number): Address | undefined {
    const bound = this.#channels.get(channel);
    return bound && bound.until > this.seconds() ? bound.peer : undefined;
  }

  #channelOf(peer: Address): number | undefined {
    for (const [channel, bound] of this.#channels)
      if (isSame(bound.peer, peer) && bound.until > this.seconds()) return channel;
    return undefined;
  }
}

function isSame(one: Address, other: Address): boolean {
  return one.address === other.address && one.port === other.port;
}
