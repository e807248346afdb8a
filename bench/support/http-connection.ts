import { connect, type Socket } from 'node:net';

/** An answer, once it has arrived whole. */
export interface HttpAnswer {
  status: number;
  /** Head and body, as they came. */
  text: string;
}

/**
 * One kept-alive connection that asks one thing after another. It speaks HTTP by hand: on a small machine a client
 * library takes from the server the very time that is to be measured.
 */
export class HttpConnection {
  #answer: ((answer: HttpAnswer) => void) | undefined;
  #received = '';

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: unknown) => this.#hear(chunk as string));
  }

  static open(port: number): Promise<HttpConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' }, () => {
        socket.off('error', reject);
        resolve(new HttpConnection(socket));
      });
      socket.once('error', reject);
    });
  }

  /** Sends a whole request as it is. */
  ask(request: string): Promise<HttpAnswer> {
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  #hear(chunk: string): void {
    this.#received += chunk;
    if (!isWhole(this.#received)) return;
    const text = this.#received;
    this.#received = '';
    this.#answer?.({ status: Number(text.slice(9, 12)), text });
  }
}

function isWhole(answer: string): boolean {
  const headEnd = answer.indexOf('\r\n\r\n');
  if (headEnd < 0) return false;
  if (answer.startsWith('HTTP/1.1 204')) return true;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer);
  // Without a length it is chunked, and the last chunk is empty.
  return length
    ? answer.length >= headEnd + 4 + Number(length[1])
    : answer.endsWith('\r\n0\r\n\r\n');
}
