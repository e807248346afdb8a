import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** Milliseconds of a clock that all processes of the machine share. */
export const monotonicMs = () => Number(process.hrtime.bigint()) / 1e6;

/**
 * The least that is a Socket.IO client over WebSocket. Thousands of the real ones in one process take longer to read
 * a message than the server takes to send it; this one barely looks at it.
 */
export class RawSocket {
  #received: Buffer = Buffer.alloc(0);

  private constructor(
    private readonly socket: Socket,
    private readonly onConnected: () => void,
    private readonly onEvent: (packet: Buffer) => void,
  ) {}

  /**
   * Connects and waits until the server has let it in.
   * @param onEvent told each event as it came: `2["name",payload]`
   */
  static open(port: number, cookie: string, onEvent: (packet: Buffer) => void): Promise<RawSocket> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' });
      const raw = new RawSocket(socket, () => resolve(raw), onEvent);
      socket.setNoDelay(true);
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('The server closed a socket that was opening.')));
      socket.once('connect', () => socket.write(handshake(port, cookie)));
      socket.on('data', (chunk: Buffer) => raw.#hear(chunk));
    });
  }

  close(): void {
    this.socket.destroy();
  }

  #hear(chunk: Buffer): void {
    let rest = this.#received.length > 0 ? Buffer.concat([this.#received, chunk]) : chunk;
    if (rest[0] === LETTER_H) {
      const end = rest.indexOf('\r\n\r\n');
      if (end >= 0) rest = rest.subarray(end + 4);
    }
    for (let frame = readFrame(rest); frame; frame = readFrame(rest)) {
      rest = rest.subarray(frame.size);
      this.#answer(frame.packet);
    }
    this.#received = rest;
  }

  /** Engine.IO: 0 open, 2 ping, 4 message. Socket.IO within a message: 0 connected, 2 event. */
  #answer(packet: Buffer): void {
    if (packet[0] === DIGIT_0) this.#send('40');
    else if (packet[0] === DIGIT_2) this.#send('3');
    else if (packet[1] === DIGIT_0) this.onConnected();
    else if (packet[1] === DIGIT_2) this.onEvent(packet.subarray(1));
  }

  /** A client masks what it sends; a mask of zeros changes nothing. */
  #send(text: string): void {
    this.socket.write(
      Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]),
    );
  }
}

const DIGIT_0 = 0x30;
const DIGIT_2 = 0x32;
/** Of `HTTP/1.1 101`; no frame that a server sends begins so. */
const LETTER_H = 0x48;

function handshake(port: number, cookie: string): string {
  return (
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n` +
    `Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nCookie: ${cookie}\r\n\r\n`
  );
}

/** The first whole frame; a server does not mask. */
function readFrame(bytes: Buffer): { packet: Buffer; size: number } | null {
  if (bytes.length < 2 || bytes[0] === LETTER_H) return null;
  const short = bytes[1]! & 0x7f;
  const head = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < head) return null;
  const length =
    short === 126
      ? bytes.readUInt16BE(2)
      : short === 127
        ? Number(bytes.readBigUInt64BE(2))
        : short;
  const size = head + length;
  return bytes.length < size ? null : { packet: bytes.subarray(head, size), size };
}
