import type { Call } from '../model/call.js';
import { tellCallStatus } from '../webhooks/call-status.js';
import type { World } from '../world.js';
import { endCall } from './end-call.js';

/** The call is picked up: by the person (outbound), or by Twilio at the first verb that needs it (inbound). */
export function answerCall(world: World, call: Call): void {
  if (call.answered || call.ended) return;
  call.markAnswered(world.time.now());
  tellCallStatus(world, call, 'answered');
  call.keepTimer(
    world.time.after(call.timeLimitSeconds * 1000, () => endCall(world, call, 'completed')),
  );
  const drop = world.faults.dropOf(call.sid);
  if (drop !== null) {
    call.keepTimer(world.time.after(drop, () => endCall(world, call, 'completed')));
  }
}
