import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';

const MAGIC = 0x2112a442;
const METHOD = { allocate: 0x0003, refresh: 0x0004 } as const;
const ATTRIBUTE = {
  username: 0x0006,
  integrity: 0x0008,
  error: 0x0009,
  lifetime: 0x000d,
  realm: 0x0014,
  nonce: 0x0015,
  transport: 0x0019,
} as const;

export interface TurnAnswer {
  /** 0 for a success, otherwise TURN's error code. */
  error: number;
  lifetime: number | undefined;
}

/** As much of a TURN client (RFC 8656) as shows how a server keeps an allocation. */
export class TurnClient {
  readonly #socket: Socket = createSocket('udp4');
  #realm = '';
  #nonce = '';

  constructor(
    private readonly port: number,
    private readonly username: string,
    private readonly password: string,
  ) {}

  /** Asks without credentials first, as TURN wants, then with them. */
  async allocate(): Promise<TurnAnswer> {
    await this.#ask('allocate', [udpTransport()], false);
    return this.#ask('allocate', [udpTransport()], true);
  }

  refresh(seconds: number): Promise<TurnAnswer> {
    const value = Buffer.alloc(4);
    value.writeUInt32BE(seconds);
    return this.#ask('refresh', [attribute(ATTRIBUTE.lifetime, value)], true);
  }

  close(): void {
    this.#socket.close();
  }

  #ask(method: keyof typeof METHOD, attributes: Buffer[], signed: boolean): Promise<TurnAnswer> {
    const parts = signed ? [...attributes, ...this.#credentials()] : attributes;
    const message = encode(METHOD[method], parts, signed ? this.#key() : undefined);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the TURN server is silent')), 3000);
      this.#socket.once('message', (answer) => {
        clearTimeout(timer);
        resolve(this.#decode(answer));
      });
      this.#socket.send(message, this.port, '127.0.0.1');
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
    const found = new Map<number, Buffer>();
    for (let at = 20; at + 4 <= answer.length;) {
      const length = answer.readUInt16BE(at + 2);
      found.set(answer.readUInt16BE(at), answer.subarray(at + 4, at + 4 + length));
      at += 4 + length + padding(length);
    }
    this.#realm = found.get(ATTRIBUTE.realm)?.toString() ?? this.#realm;
    this.#nonce = found.get(ATTRIBUTE.nonce)?.toString() ?? this.#nonce;
    const error = found.get(ATTRIBUTE.error);
    return {
      error: error ? error[2]! * 100 + error[3]! : 0,
      lifetime: found.get(ATTRIBUTE.lifetime)?.readUInt32BE(),
    };
  }
}

const padding = (length: number) => (4 - (length % 4)) % 4;

function attribute(type: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value, Buffer.alloc(padding(value.length))]);
}

const udpTransport = () => attribute(ATTRIBUTE.transport, Buffer.from([17, 0, 0, 0]));

function encode(method: number, attributes: Buffer[], key: Buffer | undefined): Buffer {
  const body = Buffer.concat(attributes);
  const head = Buffer.alloc(20);
  head.writeUInt16BE(method);
  head.writeUInt16BE(body.length + (key ? 24 : 0), 2);
  head.writeUInt32BE(MAGIC, 4);
  randomBytes(12).copy(head, 8);
  const message = Buffer.concat([head, body]);
  if (!key) return message;
  const mark = createHmac('sha1', key).update(message).digest();
  return Buffer.concat([message, attribute(ATTRIBUTE.integrity, mark)]);
}
