import type { Call } from '../model/call.js';
import type { EndStatus } from '../model/records.js';
import { tellCallStatus } from '../webhooks/call-status.js';
import type { World } from '../world.js';

/** Ends the call if it lives: what ran for it stops, and its status callback is told. */
export function endCall(world: World, call: Call, status: EndStatus): void {
  if (call.ended) return;
  call.markEnded(status, world.time.now());
  world.calls.retire(call);
  tellCallStatus(world, call, 'completed');
}
