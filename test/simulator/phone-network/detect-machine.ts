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

/** Milliseconds that it took. */
async function listen(world: World, call: Call, asked: MachineDetection): Promise<number> {
  const answerer = world.exchange.answerer(call);
  const limit = asked.timeout * 1000;
  const wanted = answerer.isSilent
    ? asked.silence
    : answerer.isMachine
      ? asked.mode === 'DetectMessageEnd'
        ? answerer.greetingMs
        : 4_000
      : 2_000;
  const ms = Math.min(limit, wanted);
  await sleep(world.time, ms, call.life.signal);
  const machine = asked.mode === 'DetectMessageEnd' ? 'machine_end_beep' : 'machine_start';
  call.record.answeredBy =
    wanted > limit || answerer.isSilent ? 'unknown' : answerer.isMachine ? machine : 'human';
  return ms;
}
