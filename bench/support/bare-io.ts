import { createServer } from 'node:http';
import { Server, type ServerOptions } from 'socket.io';
import { SOCKET_SETTINGS } from '../../src/platform/sockets/socket-server.adapter.js';
import { freePort } from './free-port.js';

/** The room that every socket of a bare server joins. */
export const BARE_ROOM = 'everybody';

/** Socket.IO with the product's settings and nothing else: no Nest, no sign-in, no access control. */
export async function startBareIo(
  adapter?: ServerOptions['adapter'],
): Promise<{ io: Server; port: number }> {
  const http = createServer();
  const io = new Server(http, {
    ...SOCKET_SETTINGS,
    ...(adapter && { adapter }),
  });
  io.on('connection', (socket) => void socket.join(BARE_ROOM));
  const port = await freePort();
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  return { io, port };
}
