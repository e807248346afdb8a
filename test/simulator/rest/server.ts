import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { API_VERSION, type World } from '../world.js';
import { Pacing } from './pacing.js';
import { notFound, RestError, type Reply } from './reply.js';
import { readPairs, type RestRequest } from './request.js';
import { ROUTED_NUMBERS, routeNumber } from './routed-numbers.js';
import { findRoute } from './routes.js';

/** One REST request that the tested program made, for contract tests. Repeated parameters keep every value. */
export interface SeenRequest {
  readonly at: Date;
  readonly method: string;
  /** The path alone, `/2010-04-01/Accounts/…`. */
  readonly path: string;
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** Form parameters of a POST, query parameters of anything else. */
  readonly params: Readonly<Record<string, readonly string[]>>;
  /** The status it was answered with, or what a fault made of the answer. */
  outcome: number | 'hung' | 'cut';
}

/** Twilio's REST API on the loopback interface. */
export class RestServer {
  readonly requests: SeenRequest[] = [];
  private readonly pacing: Pacing;
  private readonly server: http.Server;

  constructor(
    private readonly world: World,
    private readonly keep: number,
  ) {
    this.pacing = new Pacing(world);
    this.server = http.createServer((request, response) => this.receive(request, response));
    this.server.keepAliveTimeout = 60_000;
  }

  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    if (!this.server.listening) return;
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }

  private receive(incoming: http.IncomingMessage, response: http.ServerResponse): void {
    const release = this.world.time.hold();
    const chunks: Buffer[] = [];
    response.once('close', release);
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('error', release);
    incoming.on('end', () => {
      try {
        this.answer(incoming, Buffer.concat(chunks).toString('utf8'), response, release);
      } catch (error) {
        response.destroy();
        this.world.watch(Promise.reject(error as Error));
      }
    });
  }

  private answer(
    incoming: http.IncomingMessage,
    body: string,
    response: http.ServerResponse,
    release: () => void,
  ): void {
    const [path = '', search = ''] = (incoming.url ?? '').split('?', 2);
    const method = incoming.method ?? 'GET';
    const query = readPairs(search);
    const form = method === 'POST' ? readPairs(body) : {};
    const params = method === 'POST' ? form : query;
    const at = this.world.time.now();
    const seen: SeenRequest = { at, method, path, query, params, outcome: 'cut' };
    this.requests.push(seen);
    if (this.requests.length > this.keep) this.requests.splice(0, this.keep / 10 + 1);
    const fault = this.world.faults.faultOf(seen);
    if (fault?.kind === 'cut-before') {
      incoming.socket.destroy();
      return;
    }
    const reply =
      fault?.kind === 'status'
        ? new RestError(fault.status, fault.code, 'Too Many Requests or Unavailable').reply
        : this.reply({ method, path, query, form, ids: [] }, incoming.headers.authorization);
    if (fault?.kind === 'cut-after') incoming.socket.destroy();
    else if (fault?.kind === 'hang-after') {
      // Never answered; the client gives up. Time goes on meanwhile.
      seen.outcome = 'hung';
      release();
    } else {
      seen.outcome = reply.status;
      const text = reply.body === null ? '' : JSON.stringify(reply.body);
      response.writeHead(reply.status, {
        'Content-Type': 'application/json;charset=utf-8',
        'Content-Length': Buffer.byteLength(text),
        Date: this.world.time.now().toUTCString(),
        'Twilio-Request-Id': `RQ${randomBytes(16).toString('hex')}`,
      });
      response.end(text);
    }
  }

  private reply(request: RestRequest, authorization: string | undefined): Reply {
    try {
      this.authenticate(authorization);
      if (request.path.startsWith(ROUTED_NUMBERS)) return routeNumber(this.world, request);
      const prefix = `/${API_VERSION}/Accounts/${this.world.accountSid}`;
      if (!request.path.startsWith(prefix)) throw notFound(request.path);
      const route = findRoute(request.method, request.path.slice(prefix.length));
      if (!route) throw notFound(request.path);
      return route.handler(this.world, { ...request, ids: route.ids }, this.pacing);
    } catch (error) {
      if (error instanceof RestError) return error.reply;
      throw error;
    }
  }

  private authenticate(authorization = ''): void {
    const { accountSid, authToken, apiKeys } = this.world;
    const encoded = authorization.replace(/^Basic /, '');
    const [user = '', password = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
    const wanted = user === accountSid ? authToken : apiKeys[user];
    if (wanted !== password) throw new RestError(401, 20_003, 'Authenticate');
  }
}
