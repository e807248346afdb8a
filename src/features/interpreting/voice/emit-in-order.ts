import type { LiveServer } from '../../live/index.js';

/** The packet type of an event in Socket.IO's protocol. */
const EVENT = 2;

/**
 * Sends one event to a room, in every process, and waits until the bus has it. Socket.IO's own `emit` does not wait, so
 * that of two events the second may arrive first: a candidate before the description that it belongs to.
 */
export async function emitInOrder(
  server: LiveServer,
  room: string,
  event: string,
  body: object,
): Promise<void> {
  const packet = { type: EVENT, data: [event, body], nsp: '/' };
  const rooms = { rooms: new Set([room]), except: new Set<string>(), flags: {} };
  // Typed as void for adapters without a bus; ours answers a promise.
  await (server.of('/').adapter.broadcast(packet, rooms) as unknown as Promise<void>);
}
