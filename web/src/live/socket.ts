import type { Socket } from 'socket.io-client';
import type {
  Ack,
  ClientToServerEvents,
  ServerToClientEvents,
} from '../../../src/features/live/events';
import { ApiError, networkUnreachable } from '../api/api-error';
import { setConnection } from './connection-state';

export type LiveSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

let opening: Promise<LiveSocket> | null = null;

/** The page's one connection, made when first wanted; its code is fetched after the first paint. */
export function getSocket(): Promise<LiveSocket> {
  opening ??= open();
  return opening;
}

/** After signing in or out, or taking a one-time link: the cookies are read at the handshake only. */
export async function reconnectSocket(): Promise<void> {
  if (!opening) return;
  const socket = await opening;
  socket.disconnect().connect();
}

/** Ends the connection; the next `getSocket` makes a new one. */
export async function closeSocket(): Promise<void> {
  if (!opening) return;
  const socket = await opening;
  opening = null;
  socket.removeAllListeners();
  socket.io.removeAllListeners();
  socket.disconnect();
  setConnection('idle');
}

/** The event map is checked by `send`'s own signature; Socket.IO's generic one does not follow it here. */
interface UntypedEmitter {
  emitWithAck(event: string, body: unknown): Promise<unknown>;
}

type Sendable = keyof ClientToServerEvents;
type BodyOf<E extends Sendable> = Parameters<ClientToServerEvents[E]>[0];
type AnswerOf<E extends Sendable> =
  Parameters<Parameters<ClientToServerEvents[E]>[1]>[0] extends Ack<infer T> ? T : never;

/**
 * Sends one event and waits for its acknowledgement.
 * @throws ApiError with the service's code, or `NETWORK_UNREACHABLE` after `timeoutMillis`
 */
export async function send<E extends Sendable>(
  event: E,
  body: BodyOf<E>,
  timeoutMillis = 5000,
): Promise<AnswerOf<E>> {
  const socket = await getSocket();
  let ack: Ack<AnswerOf<E>>;
  try {
    await connected(socket, timeoutMillis);
    const emitter = socket.timeout(timeoutMillis) as unknown as UntypedEmitter;
    ack = (await emitter.emitWithAck(event, body)) as Ack<AnswerOf<E>>;
  } catch {
    throw new ApiError(networkUnreachable, 'The service cannot be reached.', 0);
  }
  if (!ack.ok) throw new ApiError(ack.error.code, ack.error.message, 200);
  return ack.data;
}

/** Socket.IO would keep what is sent meanwhile and deliver it late; a stale heartbeat is worse than none. */
function connected(socket: LiveSocket, timeoutMillis: number): Promise<void> {
  if (socket.connected) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const onConnect = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      socket.off('connect', onConnect);
      reject(new Error('not connected'));
    }, timeoutMillis);
    socket.once('connect', onConnect);
  });
}

async function open(): Promise<LiveSocket> {
  const { io } = await import('socket.io-client');
  const socket: LiveSocket = io({
    transports: ['websocket'],
    reconnectionDelay: 400,
    reconnectionDelayMax: 4000,
  });
  setConnection('connecting');
  socket.on('connect', () => setConnection('connected'));
  socket.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return;
    setConnection('lost');
    // Socket.IO does not come back by itself after the server closed the connection (a restart, a sign-out).
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 1000);
  });
  socket.on('connect_error', () => {
    setConnection('lost');
    // A refused handshake ends the attempts; a lost network does not.
    if (!socket.active) setTimeout(() => socket.connect(), 4000);
  });
  return socket;
}
