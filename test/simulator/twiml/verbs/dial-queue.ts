import { answerCall } from '../../phone-network/answer-call.js';
import { report } from '../../phone-network/run-call.js';
import type { QueueMember } from '../../model/wait-queue.js';
import { interruptionOf, unlessInterrupted } from '../../time/interruption.js';
import type { Params } from '../../webhooks/params.js';
import type { World } from '../../world.js';
import type { Element } from '../parse.js';
import { perform } from '../perform.js';
import { DocumentFailure, methodOf, resolveUrl } from '../scene.js';
import { bridge } from './bridge.js';
import type { Dialling } from './dial.js';

/** Takes the first call out of a queue, waiting for one while the queue is empty, and connects the two. */
export async function dialQueue(world: World, dialling: Dialling, noun: Element): Promise<Params> {
  const { call, signal } = dialling.scene;
  answerCall(world, call);
  const queue = world.queues.open(noun.text.trim());
  let give: (member: QueueMember | null) => void = () => undefined;
  const next = new Promise<QueueMember | null>((resolve) => (give = resolve));
  const giveUp = queue.next(give);
  const cancel = world.time.after(dialling.timeout * 1000, () => give(null));
  let member: QueueMember | null;
  try {
    member = await unlessInterrupted(signal, next);
  } finally {
    cancel();
    giveUp();
  }
  if (!member) return { DialCallStatus: 'no-answer', DialBridged: 'false', QueueSid: queue.sid };
  const waited = String(Math.floor((world.time.millis() - member.since) / 1000));
  const told = { QueueSid: queue.sid, QueueTime: waited, DequeingCallSid: call.sid };
  const taken = member;
  let finished: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (finished = resolve));
  const gone = new Promise<void>((resolve) => {
    taken.call.onEnded(() => resolve());
    taken.taker = { call, over, left: resolve };
  });
  member.scope.interrupt({ kind: 'dequeued' });
  try {
    await whisper(world, dialling, noun, member, told);
    await bridge(world, dialling, member.call, gone);
  } catch (error) {
    if (interruptionOf(error).kind === 'ended') {
      dialling.tellAside({ DialCallStatus: 'completed', DialBridged: 'true', ...told });
    }
    throw error;
  } finally {
    finished();
  }
  return { DialCallStatus: 'completed', DialBridged: 'true', ...told };
}

/** What the call that waited hears before it is connected. */
async function whisper(
  world: World,
  dialling: Dialling,
  noun: Element,
  member: QueueMember,
  told: Params,
): Promise<void> {
  const { url, method } = noun.attributes;
  if (url === undefined) return;
  const { call } = member;
  const scene = {
    call,
    place: 'whisper' as const,
    signal: call.life.signal,
    extra: () => told,
  };
  const source = { url: resolveUrl(dialling.page, url), method: methodOf(method) };
  try {
    await perform(world, scene, source);
  } catch (error) {
    if (error instanceof DocumentFailure) report(world, scene, error);
    else interruptionOf(error);
  }
}
