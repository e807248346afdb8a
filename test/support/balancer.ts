import { once } from 'node:events';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Told when a process has answered, before the answer is passed on. */
export type Answered = (path: string, place: number) => void;

/**
 * The public address in front of several processes, as a load balancer is: each request goes to whichever process takes
 * the connection. A request that was cut, and one that nobody takes, is a 502: it is repeated by nobody here.
 */
export class Balancer {
  answered: Answered = () => undefined;
  readonly #agent = new http.Agent({ keepAlive: false });
  #turn = 0;

  private constructor(
    private readonly server: http.Server,
    private readonly ports: readonly number[],
  ) {
    server.on('request', (incoming, response) => void this.#pass(incoming, response));
  }

  /** @param ports where the processes listen on 127.0.0.1 */
  static async start(ports: readonly number[], port = 0): Promise<Balancer> {
    const server = http.createServer();
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return new Balancer(server, ports);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  async #pass(incoming: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    this.#turn += 1;
    for (let tried = 0; tried < this.ports.length; tried += 1) {
      const place = (this.#turn + tried) % this.ports.length;
      const result = await this.#try(incoming, Buffer.concat(chunks), place);
      if (result === 'refused') continue;
      if (result === 'cut') break;
      this.answered(incoming.url ?? '', place);
      response.writeHead(result.status, result.headers);
      response.end(result.body);
      return;
    }
    response.writeHead(502, { 'content-type': 'text/plain' }).end('nobody is there');
  }

  #try(incoming: http.IncomingMessage, body: Buffer, place: number): Promise<Reply> {
    return new Promise((resolve) => {
      const { method, url, headers } = incoming;
      const request = http.request({
        ...{ host: '127.0.0.1', port: this.ports[place], agent: this.#agent },
        ...{ method, path: url, headers: { ...headers, connection: 'close' } },
      });
      request.on('response', (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', () => resolve('cut'));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode!,
            headers: withoutHops(answer.headers),
            body: Buffer.concat(chunks),
          }),
        );
      });
      request.on('error', (error: NodeJS.ErrnoException) =>
        resolve(error.code === 'ECONNREFUSED' ? 'refused' : 'cut'),
      );
      request.end(body);
    });
  }
}

type Reply =
  | 'refused'
  | 'cut'
  | { readonly status: number; readonly headers: http.OutgoingHttpHeaders; readonly body: Buffer };

/** Headers of one connection are not the next one's. */
function withoutHops(headers: http.IncomingHttpHeaders): http.OutgoingHttpHeaders {
  const hops = ['connection', 'keep-alive', 'transfer-encoding'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hops.includes(name)));
}
