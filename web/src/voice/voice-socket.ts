import type { Socket } from 'socket.io-client';
import type {
  Ack,
  ClientToServerEvents,
  ServerToClientEvents,
} from '../../../src/features/live/events';

/** The live socket, as the voice layer uses it. */
export type VoiceSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

type Requests = {
  [E in keyof ClientToServerEvents]: Parameters<ClientToServerEvents[E]>[0];
};
type Answers = {
  [E in keyof ClientToServerEvents]: Parameters<
    Parameters<ClientToServerEvents[E]>[1]
  >[0] extends Ack<infer T>
    ? T
    : never;
};

/** The service took too long: the socket is probably gone, and coming back is another event. */
export const NO_ANSWER = 'NO_ANSWER';

/** Sends an event and waits for its acknowledgement, at most 8 s. Never throws. */
export async function ask<E extends keyof ClientToServerEvents>(
  socket: VoiceSocket,
  event: E,
  body: Requests[E],
): Promise<Ack<Answers[E]>> {
  // The typed map makes emitWithAck a union over all events here, which TypeScript cannot narrow by E.
  const emitter = socket.timeout(8_000) as unknown as {
    emitWithAck(event: E, body: Requests[E]): Promise<Ack<Answers[E]>>;
  };
  try {
    return await emitter.emitWithAck(event, body);
  } catch {
    return { ok: false, error: { code: NO_ANSWER, message: '' } };
  }
}
