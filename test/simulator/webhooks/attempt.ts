import * as http from 'node:http';
import * as https from 'node:https';
import type { FailureClass } from './overrides.js';

export interface AttemptAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export type Attempt =
  | { readonly answer: AttemptAnswer; readonly failure: null }
  | { readonly answer: null; readonly failure: FailureClass; readonly detail: string };

interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly connectMs: number;
  readonly readMs: number;
  readonly agent: http.Agent;
}

/** Sends one request and waits for its whole answer; never throws. Milliseconds are the machine's own. */
export function attemptRequest(request: Request): Promise<Attempt> {
  return new Promise<Attempt>((resolve) => {
    const send = request.url.startsWith('https:') ? https.request : http.request;
    const agent = request.url.startsWith('https:') ? undefined : request.agent;
    let connected = false;
    let over = false;
    const finish = (attempt: Attempt) => {
      if (over) return;
      over = true;
      clearTimeout(connectTimer);
      clearTimeout(readTimer);
      resolve(attempt);
    };
    const fail = (failure: FailureClass, detail: string) =>
      finish({ answer: null, failure, detail });

    const outgoing = send(
      request.url,
      { method: request.method, headers: request.headers, agent },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', () => fail('rt', 'the answer broke off'));
        incoming.on('end', () =>
          finish({
            failure: null,
            answer: {
              status: incoming.statusCode ?? 0,
              type: String(incoming.headers['content-type'] ?? ''),
              body: Buffer.concat(chunks).toString('utf8'),
            },
          }),
        );
      },
    );
    let readTimer: NodeJS.Timeout | undefined;
    const connectTimer = setTimeout(() => {
      fail('ct', 'connection timed out');
      outgoing.destroy();
    }, request.connectMs);
    const onConnected = () => {
      connected = true;
      clearTimeout(connectTimer);
      readTimer = setTimeout(() => {
        fail('rt', 'no answer in time');
        outgoing.destroy();
      }, request.readMs);
    };
    outgoing.on('socket', (socket) => {
      if (socket.connecting) socket.once('connect', onConnected);
      else onConnected();
    });
    outgoing.on('error', (error) => {
      // A kept connection that the server had closed meanwhile never carried the request.
      const stale = outgoing.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET';
      fail(connected && !stale ? 'rt' : 'ct', error.message);
    });
    outgoing.end(request.body);
  });
}
