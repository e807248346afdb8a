import { randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { Allocations } from './allocations.js';
import { authenticate, type Signer } from './authenticate.js';
import type { Nonces } from './nonces.js';
import { performRequest } from './perform-request.js';
import {
  type ArrivedMessage,
  ATTRIBUTE,
  type Attribute,
  attributeOf,
  CLASS,
  decodeMessage,
  encodeMessage,
  METHOD,
} from './stun-message.js';
import {
  type Address,
  decodeAddress,
  decodeChannelData,
  encodeAddress,
  encodeChannelData,
  encodeError,
} from './stun-values.js';
import { TurnError } from './turn-error.js';

export interface TurnSettings {
  /** Where it listens; all relays have the last one's address. */
  addresses: string[];
  port: number;
  realm: string;
  nonces: Nonces;
  /** The password of a user; undefined where there is none. */
  passwordOf: (user: string) => string | undefined;
  /** Seconds of a clock that is never set. */
  seconds: () => number;
}

const SWEEP_MILLIS = 5_000;

/** Where a message came from, and by which socket it is answered. */
interface Client {
  socket: Socket;
  address: Address;
  key: string;
}

/** A TURN server for voice over UDP and IPv4 (RFC 8656): allocations, permissions, channels. */
export class TurnServer {
  readonly #sockets: Socket[] = [];
  readonly #allocations: Allocations;
  #sweep: NodeJS.Timeout | undefined;

  constructor(private readonly settings: TurnSettings) {
    this.#allocations = new Allocations(settings.addresses.at(-1)!, settings.seconds);
  }

  /** @throws the system's error where an address is taken */
  async start(): Promise<void> {
    try {
      for (const address of this.settings.addresses) await this.#listen(address);
    } catch (error) {
      this.stop();
      throw error;
    }
    this.#sweep = setInterval(() => this.#allocations.closeExpired(), SWEEP_MILLIS);
    this.#sweep.unref();
  }

  stop(): void {
    clearInterval(this.#sweep);
    for (const socket of this.#sockets.splice(0)) socket.close();
    this.#allocations.closeAll();
  }

  async #listen(address: string): Promise<void> {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.bind({ address, port: this.settings.port, exclusive: true }, resolve);
    });
    this.#sockets.push(socket);
    // What the network says of one packet must not end the process.
    socket.on('error', () => undefined);
    socket.on('message', (bytes, { address: from, port }) => {
      const client = {
        socket,
        address: { address: from, port },
        key: `${address}|${from}:${port}`,
      };
      void this.#receive(bytes, client);
    });
  }

  async #receive(bytes: Buffer, client: Client): Promise<void> {
    const bound = decodeChannelData(bytes);
    if (bound) return this.#allocations.live(client.key)?.sendOnChannel(bound.channel, bound.data);
    const message = decodeMessage(bytes);
    if (message?.class === CLASS.indication) return this.#sendOn(message, client);
    if (message?.class !== CLASS.request) return;
    if (message.method !== METHOD.binding) return this.#answer(message, client);
    const mapped = encodeAddress(client.address);
    this.#reply(client, message, CLASS.success, [[ATTRIBUTE.mappedAddress, mapped]]);
  }

  #sendOn(message: ArrivedMessage, client: Client): void {
    const address = attributeOf(message, ATTRIBUTE.peerAddress);
    const peer = address && decodeAddress(address);
    const data = attributeOf(message, ATTRIBUTE.data);
    if (message.method === METHOD.send && peer && data)
      this.#allocations.live(client.key)?.send(peer, data);
  }

  async #answer(message: ArrivedMessage, client: Client): Promise<void> {
    const { realm, nonces, passwordOf } = this.settings;
    let signer: Signer | undefined;
    try {
      signer = authenticate(message, realm, nonces, passwordOf);
      const onData = (peer: Address, data: Buffer, channel: number | undefined) =>
        this.#passToClient(client, peer, data, channel);
      const request = { message, user: signer.user, client, onData };
      const attributes = await performRequest(request, this.#allocations);
      if (attributes) this.#reply(client, message, CLASS.success, attributes, signer.key);
    } catch (error) {
      const refusal = error instanceof TurnError ? error : new TurnError(500, 'Server Error');
      this.#reply(client, message, CLASS.error, this.#refusal(refusal), signer?.key);
    }
  }

  #refusal({ code, message }: TurnError): Attribute[] {
    const error: Attribute = [ATTRIBUTE.error, encodeError(code, message)];
    if (code !== 401 && code !== 438) return [error];
    const { realm, nonces } = this.settings;
    return [
      error,
      [ATTRIBUTE.realm, Buffer.from(realm)],
      [ATTRIBUTE.nonce, Buffer.from(nonces.make())],
    ];
  }

  #passToClient(client: Client, peer: Address, data: Buffer, channel: number | undefined): void {
    if (channel !== undefined) return this.#send(client, encodeChannelData(channel, data));
    const indication = {
      method: METHOD.data,
      class: CLASS.indication,
      transaction: randomBytes(12),
      attributes: [
        [ATTRIBUTE.peerAddress, encodeAddress(peer)],
        [ATTRIBUTE.data, data],
      ] satisfies Attribute[],
    };
    this.#send(client, encodeMessage(indication));
  }

  #reply(
    client: Client,
    { method, transaction }: ArrivedMessage,
    kind: number,
    attributes: Attribute[],
    key?: Buffer,
  ): void {
    this.#send(client, encodeMessage({ method, class: kind, transaction, attributes }, key));
  }

  #send({ socket, address }: Client, bytes: Buffer): void {
    // A socket that was closed meanwhile would throw.
    if (this.#sockets.includes(socket))
      socket.send(bytes, address.port, address.address, () => undefined);
  }
}
