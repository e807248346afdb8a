import { answerCall } from '../../phone-network/answer-call.js';
import { endCall } from '../../phone-network/end-call.js';
import { createCall, dialCall, type Placement } from '../../phone-network/place-call.js';
import type { Call } from '../../model/call.js';
import { callSeconds, type EndStatus } from '../../model/records.js';
import { forever, interruptionOf, unlessInterrupted } from '../../time/interruption.js';
import type { Params } from '../../webhooks/params.js';
import type { World } from '../../world.js';
import type { Element } from '../parse.js';
import { perform } from '../perform.js';
import { methodOf, resolveUrl, type Scene } from '../scene.js';
import { bridge } from './bridge.js';
import type { Dialling } from './dial.js';

/** A dialled leg: `connected` once it picked up and its whisper let it through, `gone` when it is not there any more. */
interface Leg {
  readonly call: Call;
  readonly connected: Promise<boolean>;
  readonly gone: Promise<void>;
}

/** Rings the numbers at once; the first that picks up is connected, the others stop ringing. */
export async function dialNumbers(
  world: World,
  dialling: Dialling,
  nouns: readonly Element[],
): Promise<Params> {
  const { call, signal } = dialling.scene;
  if (!dialling.answerOnBridge) answerCall(world, call);
  const legs = nouns.map((noun) => startLeg(world, dialling, noun));
  const stopAll = (except: Call | null) => {
    for (const leg of legs) {
      if (leg.call !== except)
        endCall(world, leg.call, leg.call.answered ? 'completed' : 'canceled');
    }
  };
  let winner: Leg | null = null;
  try {
    winner = await unlessInterrupted(signal, firstToPickUp(legs));
    stopAll(winner?.call ?? null);
    if (!winner || !(await unlessInterrupted(signal, winner.connected))) {
      return outcomeOf(winner?.call ?? legs.at(-1)!.call, false);
    }
    answerCall(world, call);
    await bridge(world, dialling, winner.call, winner.gone);
    stopAll(handedOver.has(winner.call) ? winner.call : null);
    return outcomeOf(winner.call, true);
  } catch (error) {
    const ended = interruptionOf(error).kind === 'ended';
    stopAll(null);
    if (ended) dialling.tellAside(outcomeOf(winner?.call ?? legs.at(-1)!.call, winner !== null));
    throw error;
  }
}

/** Dialled parties that were sent elsewhere over REST and live on their own. */
const handedOver = new WeakSet<Call>();

function startLeg(world: World, dialling: Dialling, noun: Element): Leg {
  let markGone: () => void = () => undefined;
  let markConnected: (through: boolean) => void = () => undefined;
  const gone = new Promise<void>((resolve) => (markGone = resolve));
  const connected = new Promise<boolean>((resolve) => (markConnected = resolve));
  const placement = placementOf(dialling, noun, async (scene) => {
    const through = await whisper(world, dialling, noun, scene);
    markConnected(through);
    if (!through) return { go: 'hangup' };
    try {
      return await forever(scene.signal);
    } catch (error) {
      if (interruptionOf(error).kind === 'redirected') handedOver.add(scene.call);
      markGone();
      throw error;
    }
  });
  const call = createCall(world, placement);
  call.onEnded(() => {
    markConnected(false);
    markGone();
  });
  world.watch(dialCall(world, call, placement));
  return { call, connected, gone };
}

/** Null when all have failed. */
function firstToPickUp(legs: readonly Leg[]): Promise<Leg | null> {
  return new Promise((resolve) => {
    let left = legs.length;
    for (const leg of legs) {
      leg.call.onAnswered(() => resolve(leg));
      leg.call.onEnded(() => {
        left -= 1;
        if (left === 0) resolve(null);
      });
    }
  });
}

/** What the called party hears first; a whisper that hangs up keeps it from being connected. */
async function whisper(world: World, dialling: Dialling, noun: Element, scene: Scene) {
  const { url, method } = noun.attributes;
  if (url === undefined) return true;
  const source = { url: resolveUrl(dialling.page, url), method: methodOf(method) };
  const ending = await perform(world, { ...scene, place: 'whisper' }, source);
  return ending.go === 'end';
}

function placementOf(dialling: Dialling, noun: Element, work: Placement['work']): Placement {
  const { call } = dialling.scene;
  const { attributes } = noun;
  const { statusCallback, statusCallbackEvent, statusCallbackMethod } = attributes;
  return {
    from: dialling.callerId ?? call.record.from,
    to: noun.text.trim(),
    direction: 'outbound-dial',
    parent: call,
    work,
    timeout: dialling.timeout,
    timeLimit: 14_400,
    statusTarget:
      statusCallback === undefined
        ? null
        : {
            url: resolveUrl(dialling.page, statusCallback),
            method: methodOf(statusCallbackMethod),
            events: new Set((statusCallbackEvent ?? 'completed').split(/\s+/)),
          },
    fallback: null,
    sendDigits: attributes.sendDigits ?? '',
    machineDetection: null,
  };
}

function outcomeOf(child: Call, bridged: boolean): Params {
  const status = child.record.status as EndStatus | 'in-progress';
  return {
    DialCallStatus: bridged || status === 'in-progress' ? 'completed' : status,
    DialCallSid: child.sid,
    DialBridged: String(bridged),
    ...(child.ended && { DialCallDuration: String(callSeconds(child.record)) }),
  };
}
