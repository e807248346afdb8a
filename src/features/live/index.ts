import { Global, Module } from '@nestjs/common';
import { ConnectionsGateway } from './connections.gateway.js';
import { LiveEvents } from './live-events.js';

export type { LiveServer, LiveSocket } from './connections.gateway.js';
export type {
  Ack,
  ClientToServerEvents,
  ServerToClientEvents,
  VoiceBeat,
  VoiceSignal,
} from './events.js';
export { LiveEvents } from './live-events.js';
export { room } from './rooms.js';

@Global()
@Module({ providers: [ConnectionsGateway, LiveEvents], exports: [LiveEvents] })
export class LiveModule {}
