import type { Call } from '../model/call.js';
import type { OwnNumber } from '../model/registries.js';
import type { World } from '../world.js';
import { runCall } from './run-call.js';

/** Somebody dialled one of the account's own numbers. */
export function receiveCall(world: World, from: string, number: OwnNumber): Call {
  const now = world.time.now();
  const call = world.calls.add({
    sid: world.random.sid('CA'),
    from,
    to: number.phoneNumber,
    direction: 'inbound',
    parentSid: null,
    status: 'ringing',
    createdAt: now,
    startedAt: now,
  });
  if (number.voiceFallbackUrl) {
    call.fallback = { url: number.voiceFallbackUrl, method: number.voiceFallbackMethod };
  }
  if (number.statusCallback) {
    const { statusCallback: url, statusCallbackMethod: method } = number;
    call.statusTarget = { url, method, events: new Set(['completed']) };
  }
  return call;
}

/** Begins to execute what the number's voice URL says. */
export function startInbound(world: World, call: Call, number: OwnNumber): void {
  const source = { url: number.voiceUrl, method: number.voiceMethod };
  world.watch(runCall(world, call, source));
}
