import { io, type Socket } from 'socket.io-client';
import type {
  Ack,
  ClientToServerEvents,
  ServerToClientEvents,
} from '../../../src/features/live/events.js';
import type { Browser } from './browser.js';
import type { Cast } from './cast.js';

type Live = Socket<ServerToClientEvents, ClientToServerEvents>;
type Said = keyof ClientToServerEvents;
type Body<E extends Said> = Parameters<ClientToServerEvents[E]>[0];
type Data<E extends Said> =
  Parameters<Parameters<ClientToServerEvents[E]>[1]>[0] extends Ack<infer T> ? T : never;

/** How long a page waits for an acknowledgement, in milliseconds. */
const ACK_MS = 5_000;

/** One page's socket: opened again elsewhere when it breaks, as long as the page is open. */
export class Page {
  #socket: Live | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #listeners = new Set<[event: string, listener: (...args: never[]) => void]>();
  /** Events are lost on their way to this page. */
  deaf = false;

  constructor(
    private readonly cast: Cast,
    private readonly browser: Browser,
  ) {
    cast.curtain.addEventListener('abort', () => this.close());
  }

  get connected(): boolean {
    return this.#socket?.connected ?? false;
  }

  /** Listens on this socket and on those that follow it. Returns what ends it. */
  on<E extends keyof ServerToClientEvents>(
    event: E | 'connect',
    listener: ServerToClientEvents[E],
  ): () => void {
    const heard = ((...args: never[]) => {
      if (event === 'connect' || !this.deaf) (listener as (...args: never[]) => void)(...args);
    }) as never;
    const entry: [string, never] = [event, heard];
    this.#listeners.add(entry);
    this.#socket?.on(event as never, heard);
    return () => {
      this.#listeners.delete(entry);
      this.#socket?.off(event as never, heard);
    };
  }

  /** Opens the page where it is not open. */
  open(): void {
    if (this.#socket || this.#timer || this.cast.curtain.aborted) return;
    const socket: Live = io(this.browser.place, {
      transports: ['websocket'],
      extraHeaders: { cookie: this.browser.cookies },
      forceNew: true,
      reconnection: false,
      timeout: 5_000,
    });
    this.#socket = socket;
    for (const [event, listener] of this.#listeners) socket.on(event as never, listener as never);
    socket.on('disconnect', () => this.#reopen(socket));
    socket.on('connect_error', () => this.#reopen(socket));
  }

  /** The page is closed, or its network is gone. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.disconnect();
  }

  /** Says something and waits for the answer; null where none comes. */
  async say<E extends Said>(event: E, body: Body<E>): Promise<Ack<Data<E>> | null> {
    const socket = this.#socket;
    if (!socket?.connected) return null;
    try {
      const said = socket.timeout(ACK_MS) as unknown as {
        emitWithAck(event: string, body: unknown): Promise<Ack<Data<E>>>;
      };
      const answer = await said.emitWithAck(event, body);
      if (!answer.ok) this.cast.witness.judge(event, 0, answer.error);
      return answer;
    } catch {
      return null;
    }
  }

  #reopen(socket: Live): void {
    if (this.#socket !== socket) return;
    socket.close();
    this.#socket = undefined;
    this.browser.moveOn();
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.open();
      },
      this.cast.random.between(100, 700),
    );
  }
}
