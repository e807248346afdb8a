import type { Call } from '../model/call.js';
import { sleep, interruptionOf } from '../time/interruption.js';
import { API_VERSION, type World } from '../world.js';

/** Answering machine detection as it was asked for; `timeout` in seconds. */
export interface MachineDetection {
  readonly mode: 'Enable' | 'DetectMessageEnd';
  readonly timeout: number;
  /** Milliseconds of silence after which it is unknown. */
  readonly silence: number;
  /** Set when the TwiML is not to wait for the result. */
  readonly asynchronous: { readonly url: string; readonly method: 'GET' | 'POST' } | null;
}

/** Listens to who answered. Waits for the result unless it is to be told to a callback of its own. */
export async function detectMachine(world: World, call: Call, asked: MachineDetection) {
  if (!asked.asynchronous) {
    await listen(world, call, asked);
    return;
  }
  const { url, method } = asked.asynchronous;
  world.watch(
    listen(world, call, asked).then(
      (ms) =>
        world.callbacks.post({
          kind: 'amd',
          name: 'amd',
          key: call.sid,
          url,
          method,
          params: {
            CallSid: call.sid,
            AccountSid: world.accountSid,
            ApiVersion: API_VERSION,
            AnsweredBy: call.record.answeredBy ?? 'unknown',
            MachineDetectionDuration: String(ms),
          },
        }),
      (error: unknown) => void interruptionOf(error),
    ),
  );
}

/** Milliseconds until a machine is known for one; a person is known sooner. */
const MACHINE_MS = 4_000;
const PERSON_MS = 2_000;
/** Milliseconds of silence after which a greeting without a tone counts as over. */
const END_SILENCE_MS = 2_000;

/** Milliseconds that it took. */
async function listen(world: World, call: Call, asked: MachineDetection): Promise<number> {
  const answerer = world.exchange.answerer(call);
  const limit = asked.timeout * 1000;
  const { by, after } = answerer.isSilent
    ? { by: 'unknown', after: asked.silence }
    : answerer.isMachine
      ? machineOf(asked, answerer)
      : { by: 'human', after: PERSON_MS };
  const ms = Math.min(limit, after);
  await sleep(world.time, ms, call.life.signal);
  call.record.answeredBy = after > limit ? 'unknown' : by;
  return ms;
}

/** A person is told of at once in either mode; a machine, where a message is to be left, at the end of its greeting. */
function machineOf(
  { mode }: MachineDetection,
  { greetingMs, beeps }: { readonly greetingMs: number; readonly beeps: boolean },
) {
  if (mode === 'Enable') return { by: 'machine_start', after: MACHINE_MS };
  if (beeps) return { by: 'machine_end_beep', after: greetingMs };
  return { by: 'machine_end_silence', after: greetingMs + END_SILENCE_MS };
}
