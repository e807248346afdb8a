import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Makes the server able to close soon. Node waits for two kinds of connections that nobody needs: those kept alive
 * after the answer to a request that was in hand, and those that a browser opened in advance and never used.
 * @param isDraining whether the process is ending: answers then end their connection
 * @returns what ends the unused connections
 */
export function endConnections(fastify: FastifyInstance, isDraining: () => boolean): () => void {
  const unused = new Set<Socket>();
  const server = fastify.server as Server;
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  server.on('upgrade', ({ socket }) => unused.delete(socket));
  fastify.addHook('onSend', async (_, reply) => {
    if (isDraining()) void reply.header('connection', 'close');
  });
  return () => unused.forEach((socket) => socket.destroy());
}
