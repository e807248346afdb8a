import { rfc2822 } from '../dates.js';
import type { Call } from '../model/call.js';
import { callSeconds, type CallStatus } from '../model/records.js';
import type { World } from '../world.js';
import { callParams } from './call-params.js';

/** Tells the call's progress to its status callback, if that asked for `event`. The number is used up either way. */
export function tellCallStatus(
  world: World,
  call: Call,
  event: 'initiated' | 'ringing' | 'answered' | 'completed',
): void {
  const sequence = call.sequence;
  call.sequence += 1;
  const target = call.statusTarget;
  if (!target?.events.has(event)) return;
  const status: CallStatus = event === 'initiated' ? 'initiated' : call.record.status;
  const seconds = callSeconds(call.record);
  world.callbacks.post({
    kind: 'call',
    name: event,
    key: call.sid,
    url: target.url,
    method: target.method,
    params: {
      ...callParams(world, call),
      CallStatus: status,
      CallbackSource: 'call-progress-events',
      SequenceNumber: String(sequence),
      Timestamp: rfc2822(world.time.now()),
      ...(event === 'completed' && {
        CallDuration: String(seconds),
        Duration: String(Math.ceil(seconds / 60)),
        SipResponseCode: SIP_CODES[status] ?? '200',
      }),
    },
  });
}

const SIP_CODES: Partial<Record<CallStatus, string>> = {
  busy: '486',
  failed: '480',
  'no-answer': '487',
  canceled: '487',
};
