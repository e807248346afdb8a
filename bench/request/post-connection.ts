import { connect, type Socket } from 'node:net';
import { memberToken } from '../support/ids.js';
import { LANGUAGE } from '../support/populate.js';

const WISH = {
  language: LANGUAGE,
  gender: 'either',
  patientPlace: 'room',
  professionalLine: 'browser',
};
const PLAIN_BODY = JSON.stringify(WISH);

/**
 * One kept-alive connection that creates requests, one after another. It speaks HTTP by hand: on a small machine a
 * client library takes from the server the very time that is to be measured.
 */
export class PostConnection {
  #answer: ((status: number) => void) | undefined;
  #received = '';

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: unknown) => this.#hear(chunk as string));
  }

  static open(port: number): Promise<PostConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' }, () => {
        socket.off('error', reject);
        resolve(new PostConnection(socket));
      });
      socket.once('error', reject);
    });
  }

  /**
   * POST /api/requests of the `n`th member, with the headers that a browser sends.
   * @param note ASCII; none where absent
   * @returns the status of the answer, once it has arrived whole
   */
  create(member: number, idempotencyKey: string, note?: string): Promise<number> {
    const body = note === undefined ? PLAIN_BODY : JSON.stringify({ ...WISH, note });
    const head =
      'POST /api/requests HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Requested-With: truchement\r\n' +
      'Accept: application/json\r\nAccept-Encoding: gzip, deflate, br\r\nAccept-Language: fr\r\n' +
      `Cookie: truchement_session=${memberToken(member)}\r\nIdempotency-Key: ${idempotencyKey}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.socket.write(head + body);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  #hear(chunk: string): void {
    this.#received += chunk;
    if (!isWhole(this.#received)) return;
    const status = Number(this.#received.slice(9, 12));
    this.#received = '';
    this.#answer?.(status);
  }
}

function isWhole(answer: string): boolean {
  const headEnd = answer.indexOf('\r\n\r\n');
  if (headEnd < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer);
  // Without a length it is chunked, and the last chunk is empty.
  return length
    ? answer.length >= headEnd + 4 + Number(length[1])
    : answer.endsWith('\r\n0\r\n\r\n');
}
