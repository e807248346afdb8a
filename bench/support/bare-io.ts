import { createServer } from 'node:http';
import { Server, type ServerOptions } from 'socket.io';
import { freePort } from './free-port.js';

/** The room that every socket of a bare server joins. */
export const BARE_ROOM = 'everybody';

/** Socket.IO with the product's settings and nothing else: no Nest, no sign-in, no access control. */
export async function startBareIo(
  adapter?: ServerOptions['adapter'],
): Promise<{ io: Server; port: number }> {
  const http = createServer();
  const io = new Server(http, {
    transports: ['websocket'],
    perMessageDeflate: false,
    maxHttpBufferSize: 64 * 1024,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    serveClient: false,
    ...(adapter && { adapter }),
  });
  io.on('connection', (socket) => void socket.join(BARE_ROOM));
  const port = await freePort();
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  return { io, port };
}
