import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

const MAGIC = 0x2112a442;
const METHOD = { allocate: 3, refresh: 4, permit: 8, bind: 9 } as const;
const ATTRIBUTE = {
  username: 0x0006,
  integrity: 0x0008,
  error: 0x0009,
  channel: 0x000c,
  lifetime: 0x000d,
  peer: 0x0012,
  data: 0x0013,
  realm: 0x0014,
  nonce: 0x0015,
  relayed: 0x0016,
  transport: 0x0019,
} as const;

export interface TurnAnswer {
  /** 0 for a success, otherwise TURN's error code. */
  error: number;
  lifetime: number | undefined;
  /** Signed with our key, as browsers want it. */
  signed: boolean;
}

/** As much of a TURN client (RFC 8656), written apart from the server, as shows what the server does. */
export class TurnClient {
  readonly socket: Socket = createSocket('udp4');
  /** The port of the relay, on the loopback address. */
  relayPort = 0;
  #realm = '';
  #nonce = '';

  constructor(
    private readonly port: number,
    private readonly username: string,
    private readonly password: string,
  ) {}

  /** Asks without credentials first, as TURN wants, then with them. */
  async allocate(): Promise<TurnAnswer> {
    const transport = attribute(ATTRIBUTE.transport, Buffer.from([17, 0, 0, 0]));
    await this.#ask('allocate', [transport], false);
    return this.#ask('allocate', [transport], true);
  }

  refresh(seconds: number): Promise<TurnAnswer> {
    return this.#ask('refresh', [attribute(ATTRIBUTE.lifetime, uint32(seconds))], true);
  }

  permit(host: string, port = 1): Promise<TurnAnswer> {
    return this.#ask('permit', [attribute(ATTRIBUTE.peer, xorAddress(host, port))], true);
  }

  bind(channel: number, port: number): Promise<TurnAnswer> {
    const number = attribute(ATTRIBUTE.channel, uint32(channel << 16));
    const peer = attribute(ATTRIBUTE.peer, xorAddress('127.0.0.1', port));
    return this.#ask('bind', [number, peer], true);
  }

  sendOnChannel(channel: number, text: string): void {
    const data = Buffer.from(text);
    const head = Buffer.alloc(4);
    head.writeUInt16BE(channel);
    head.writeUInt16BE(data.length, 2);
    this.socket.send(Buffer.concat([head, data]), this.port, '127.0.0.1');
  }

  /** Sends without a channel. */
  sendTo(port: number, text: string): void {
    const peer = attribute(ATTRIBUTE.peer, xorAddress('127.0.0.1', port));
    const message = encode(0x0016, [peer, attribute(ATTRIBUTE.data, Buffer.from(text))]);
    this.socket.send(message, this.port, '127.0.0.1');
  }

  /** What a peer sent, with its channel (0: without one). */
  async nextData(): Promise<{ channel: number; text: string }> {
    const [bytes] = (await once(this.socket, 'message')) as [Buffer];
    if (bytes[0]! >> 6 !== 1)
      return { channel: 0, text: attributesOf(bytes).get(ATTRIBUTE.data)!.toString() };
    const length = bytes.readUInt16BE(2);
    return { channel: bytes.readUInt16BE(0), text: bytes.toString('utf8', 4, 4 + length) };
  }

  close(): void {
    this.socket.close();
  }

  #ask(method: keyof typeof METHOD, attributes: Buffer[], signed: boolean): Promise<TurnAnswer> {
    const parts = signed ? [...attributes, ...this.#credentials()] : attributes;
    const message = encode(METHOD[method], parts, signed ? this.#key() : undefined);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the TURN server is silent')), 3000);
      this.socket.once('message', (answer) => {
        clearTimeout(timer);
        resolve(this.#decode(answer));
      });
      this.socket.send(message, this.port, '127.0.0.1');
    });
  }

  #credentials(): Buffer[] {
    return [
      attribute(ATTRIBUTE.username, Buffer.from(this.username)),
      attribute(ATTRIBUTE.realm, Buffer.from(this.#realm)),
      attribute(ATTRIBUTE.nonce, Buffer.from(this.#nonce)),
    ];
  }

  #key(): Buffer {
    const text = `${this.username}:${this.#realm}:${this.password}`;
    return createHash('md5').update(text).digest();
  }

  #decode(answer: Buffer): TurnAnswer {
    const found = attributesOf(answer);
    this.#realm = found.get(ATTRIBUTE.realm)?.toString() ?? this.#realm;
    this.#nonce = found.get(ATTRIBUTE.nonce)?.toString() ?? this.#nonce;
    const relayed = found.get(ATTRIBUTE.relayed);
    if (relayed) this.relayPort = relayed.readUInt16BE(2) ^ (MAGIC >>> 16);
    const error = found.get(ATTRIBUTE.error);
    const unsigned = answer.subarray(0, answer.length - 24);
    const mark = createHmac('sha1', this.#key()).update(unsigned).digest();
    return {
      error: error ? error[2]! * 100 + error[3]! : 0,
      lifetime: found.get(ATTRIBUTE.lifetime)?.readUInt32BE(),
      signed: found.get(ATTRIBUTE.integrity)?.equals(mark) ?? false,
    };
  }
}

const padding = (length: number) => (4 - (length % 4)) % 4;

function attributesOf(message: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  for (let at = 20; at + 4 <= message.length;) {
    const length = message.readUInt16BE(at + 2);
    found.set(message.readUInt16BE(at), message.subarray(at + 4, at + 4 + length));
    at += 4 + length + padding(length);
  }
  return found;
}

function attribute(type: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value, Buffer.alloc(padding(value.length))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function xorAddress(host: string, port: number): Buffer {
  const ip = host.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const family = Buffer.from([0, 1, 0, 0]);
  family.writeUInt16BE(port ^ (MAGIC >>> 16), 2);
  return Buffer.concat([family, uint32((ip ^ MAGIC) >>> 0)]);
}

function encode(type: number, attributes: Buffer[], key?: Buffer): Buffer {
  const body = Buffer.concat(attributes);
  const head = Buffer.alloc(20);
  head.writeUInt16BE(type);
  head.writeUInt16BE(body.length + (key ? 24 : 0), 2);
  head.writeUInt32BE(MAGIC, 4);
  randomBytes(12).copy(head, 8);
  const message = Buffer.concat([head, body]);
  if (!key) return message;
  const mark = createHmac('sha1', key).update(message).digest();
  return Buffer.concat([message, attribute(ATTRIBUTE.integrity, mark)]);
}
