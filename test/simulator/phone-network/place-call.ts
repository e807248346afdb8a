import type { Call, Fallback, StatusTarget } from '../model/call.js';
import type { Direction } from '../model/records.js';
import { interruptionOf, sleep } from '../time/interruption.js';
import { tellCallStatus } from '../webhooks/call-status.js';
import type { World } from '../world.js';
import { answerCall } from './answer-call.js';
import { detectMachine, type MachineDetection } from './detect-machine.js';
import { endCall } from './end-call.js';
import { runCall, type Work } from './run-call.js';
import { keysOf, toneMillis } from './tones.js';

/** A call that Twilio is asked to make. Times in seconds. */
export interface Placement {
  readonly from: string;
  readonly to: string;
  readonly direction: Exclude<Direction, 'inbound'>;
  readonly parent?: Call;
  readonly work: Work;
  readonly timeout: number;
  readonly timeLimit: number;
  readonly statusTarget: StatusTarget | null;
  readonly fallback: Fallback | null;
  readonly sendDigits: string;
  readonly machineDetection: MachineDetection | null;
}

/** Twilio lets a telephone ring this much longer than asked. */
const RING_BUFFER_SECONDS = 5;

/** Makes the call's record; it is queued until `dialCall`. */
export function createCall(world: World, placement: Placement): Call {
  const call = world.calls.add({
    sid: world.random.sid('CA'),
    from: placement.from,
    to: placement.to,
    direction: placement.direction,
    parentSid: placement.parent?.sid ?? null,
    status: 'queued',
    createdAt: world.time.now(),
    startedAt: null,
  });
  call.statusTarget = placement.statusTarget;
  call.fallback = placement.fallback;
  call.timeLimitSeconds = placement.timeLimit;
  return call;
}

/** Dials, lets it ring, and executes the call's work when somebody answers. */
export async function dialCall(world: World, call: Call, placement: Placement): Promise<void> {
  try {
    if (!(await ring(world, call, placement.timeout))) return;
    answerCall(world, call);
    await afterPickUp(world, call, placement);
  } catch (error) {
    interruptionOf(error);
    return;
  }
  await runCall(world, call, placement.work);
}

/** True when it was answered; otherwise the call has ended. */
async function ring(world: World, call: Call, timeout: number): Promise<boolean> {
  const { time } = world;
  const { signal } = call.life;
  if (call.ended) return false;
  call.record.startedAt = time.now();
  tellCallStatus(world, call, 'initiated');
  const pickUp = world.exchange.ring(call);
  await sleep(time, world.pace.setupSeconds * 1000, signal);
  if (pickUp.kind === 'refused') {
    endCall(world, call, pickUp.status);
    return false;
  }
  call.record.status = 'ringing';
  tellCallStatus(world, call, 'ringing');
  call.party?.lineRings();
  const patience = (timeout + RING_BUFFER_SECONDS) * 1000;
  const answers = pickUp.kind === 'answers' && pickUp.afterMs <= patience;
  await sleep(time, answers ? pickUp.afterMs : patience, signal);
  if (!answers) endCall(world, call, 'no-answer');
  return answers;
}

async function afterPickUp(world: World, call: Call, placement: Placement): Promise<void> {
  const { sendDigits, machineDetection } = placement;
  const { signal } = call.life;
  if (sendDigits) {
    await sleep(world.time, toneMillis(sendDigits), signal);
    call.party?.receivesDigits(keysOf(sendDigits));
  }
  if (machineDetection) await detectMachine(world, call, machineDetection);
}
