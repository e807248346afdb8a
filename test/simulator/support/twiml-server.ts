import * as http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A webhook as the tested program would get it. */
export interface Webhook {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly signature: string;
  readonly token: string;
}

/** A TwiML document, or an answer of another kind; `null` cuts the connection, 'silence' never answers. */
type Answer = string | null | { readonly status: number; readonly type?: string };
type Handler = Answer | ((webhook: Webhook) => Answer);

/** A small program under test: each path gives a document, and every webhook is kept. */
export class TwimlServer {
  readonly webhooks: Webhook[] = [];
  url = '';
  private readonly paths = new Map<string, Handler>();
  private readonly server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => this.answer(request, Buffer.concat(chunks).toString(), response));
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  /** Serves the inside of a `<Response>` at `path`. */
  on(path: string, handler: Handler): this {
    this.paths.set(path, handler);
    return this;
  }

  /** The webhooks that came to `path`. */
  at(path: string): Webhook[] {
    return this.webhooks.filter((webhook) => webhook.path.split('?')[0] === path);
  }

  private answer(request: http.IncomingMessage, body: string, response: http.ServerResponse) {
    const path = request.url ?? '/';
    const query = path.split('?')[1] ?? '';
    const webhook: Webhook = {
      method: request.method ?? '',
      path,
      params: Object.fromEntries(new URLSearchParams(request.method === 'GET' ? query : body)),
      signature: String(request.headers['x-twilio-signature']),
      token: String(request.headers['i-twilio-idempotency-token']),
    };
    this.webhooks.push(webhook);
    const handler = this.paths.get(path.split('?')[0] ?? '') ?? '';
    const answer = typeof handler === 'function' ? handler(webhook) : handler;
    if (answer === 'silence') return;
    if (answer === null) {
      request.socket.destroy();
      return;
    }
    const status = typeof answer === 'string' ? 200 : answer.status;
    const type = typeof answer === 'string' ? 'text/xml' : (answer.type ?? 'text/plain');
    response.writeHead(status, { 'Content-Type': type });
    const raw = typeof answer === 'string' && answer.startsWith('raw:');
    response.end(
      typeof answer !== 'string'
        ? 'no TwiML'
        : raw
          ? answer.slice(4)
          : `<?xml version="1.0" encoding="UTF-8"?><Response>${answer}</Response>`,
    );
  }
}
