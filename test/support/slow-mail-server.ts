import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** A mail server that takes one message and says so only when it is told to. */
export class SlowMailServer {
  /** Resolves when a whole message has come, which nobody has confirmed yet. */
  readonly hasMessage: Promise<void>;
  private confirm: () => void = () => undefined;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {
    this.hasMessage = new Promise((resolve) => {
      server.on('connection', (socket) => {
        this.sockets.add(socket);
        this.converse(socket, resolve);
      });
    });
  }

  static async start(): Promise<SlowMailServer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new SlowMailServer(server);
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  /** Accepts the message at last. */
  accept(): void {
    this.confirm();
  }

  stop(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private converse(socket: Socket, messageCame: () => void): void {
    let body = false;
    // A message comes in as many pieces as the network likes.
    let tail = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 slow.example');
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      const text = chunk.toString();
      if (body) {
        tail = (tail + text).slice(-5);
        if (tail !== '\r\n.\r\n') return;
        body = false;
        tail = '';
        this.confirm = () => say('250 taken');
        messageCame();
      } else if (/^DATA/i.test(text)) {
        body = true;
        say('354 go on');
      } else say(/^QUIT/i.test(text) ? '221 bye' : '250 fine');
    });
  }
}
