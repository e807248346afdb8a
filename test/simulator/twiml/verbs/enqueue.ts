import { answerCall } from '../../phone-network/answer-call.js';
import { report } from '../../phone-network/run-call.js';
import { interruptionOf, Scope, sleep, unlessInterrupted } from '../../time/interruption.js';
import type { QueueMember, WaitQueue } from '../../model/wait-queue.js';
import type { Params } from '../../webhooks/params.js';
import type { World } from '../../world.js';
import { perform } from '../perform.js';
import {
  DocumentFailure,
  methodOf,
  resolveUrl,
  wholeOf,
  type Ending,
  type Page,
  type Scene,
  type Verb,
} from '../scene.js';
import type { Source } from '../source.js';
import type { Element } from '../parse.js';
import { after, tellAside } from './action.js';

type QueueResult =
  | 'bridged'
  | 'leave'
  | 'hangup'
  | 'redirected'
  | 'redirected-from-bridged'
  | 'error'
  | 'queue-full';

/** The call waits in a queue: its `waitUrl` is executed again and again until it leaves. */
export const enqueue: Verb = async (world, scene, page, element) => {
  answerCall(world, scene.call);
  const queue = world.queues.open(element.text.trim());
  const most = wholeOf(element.attributes.maxQueueSize, 1000);
  if (queue.members.length >= most) {
    return after(page, element, { QueueResult: 'queue-full' });
  }
  const member: QueueMember = {
    call: scene.call,
    since: world.time.millis(),
    scope: new Scope(scene.signal),
    taker: null,
  };
  queue.add(member);
  const params = (result: QueueResult): Params => ({
    QueueResult: result,
    QueueSid: queue.sid,
    QueueTime: secondsIn(world, member),
  });
  try {
    const wait = waitSource(page, element);
    const result = await waitIn(world, scene, queue, member, wait);
    if (result === 'hangup') {
      tellAside(world, scene, page, element, params('hangup'));
      return { go: 'hangup' };
    }
    return after(page, element, params(result));
  } catch (error) {
    const { kind } = interruptionOf(error);
    if (kind !== 'dequeued' || !member.taker) {
      const result = kind === 'redirected' ? 'redirected' : 'hangup';
      tellAside(world, scene, page, element, params(result));
      throw error;
    }
    return await whileBridged(scene, member.taker, params('bridged'), {
      over: (told) => after(page, element, told),
      cut: (redirected) => {
        const result = redirected ? 'redirected-from-bridged' : 'bridged';
        tellAside(world, scene, page, element, params(result));
      },
    });
  } finally {
    queue.remove(member);
    member.scope.close();
  }
};

/** Waits while the call talks with the one that took it out of the queue. */
async function whileBridged(
  scene: Scene,
  taker: NonNullable<QueueMember['taker']>,
  told: Params,
  then: {
    readonly over: (told: Params) => Ending | undefined;
    readonly cut: (redirected: boolean) => void;
  },
): Promise<Ending | undefined> {
  try {
    await unlessInterrupted(scene.signal, taker.over);
  } catch (error) {
    taker.left();
    then.cut(interruptionOf(error).kind === 'redirected');
    throw error;
  }
  return then.over(told);
}

const secondsIn = (world: World, member: QueueMember) =>
  String(Math.floor((world.time.millis() - member.since) / 1000));

function waitSource(page: Page, element: Element): Source | null {
  const { waitUrl, waitUrlMethod } = element.attributes;
  if (!waitUrl) return null;
  return { url: resolveUrl(page, waitUrl), method: methodOf(waitUrlMethod) };
}

async function waitIn(
  world: World,
  scene: Scene,
  queue: WaitQueue,
  member: QueueMember,
  source: Source | null,
): Promise<'leave' | 'hangup' | 'error'> {
  const { signal } = member.scope;
  const extra = (): Params => ({
    QueueSid: queue.sid,
    QueueTime: secondsIn(world, member),
    QueuePosition: String(queue.members.indexOf(member) + 1),
    CurrentQueueSize: String(queue.members.length),
    AvgQueueTime: averageTime(world, queue),
    MaxQueueSize: '1000',
  });
  for (;;) {
    const began = world.time.millis();
    if (source === null) await sleep(world.time, 60_000, signal);
    else {
      try {
        const ending = await perform(world, { ...scene, place: 'queue', signal, extra }, source);
        if (ending.go === 'leave' || ending.go === 'hangup') return ending.go;
      } catch (error) {
        if (!(error instanceof DocumentFailure)) throw error;
        report(world, scene, error);
        return 'error';
      }
    }
    // A document that sounds nothing would be asked for without a pause.
    if (world.time.millis() - began < 100) await sleep(world.time, 1000, signal);
  }
}

function averageTime(world: World, queue: WaitQueue): string {
  const now = world.time.millis();
  const total = queue.members.reduce((sum, { since }) => sum + now - since, 0);
  return String(Math.floor(total / Math.max(1, queue.members.length) / 1000));
}
