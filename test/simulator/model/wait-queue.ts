import type { Call } from './call.js';
import type { Scope } from '../time/interruption.js';

/** A call that waits in a queue, since `since` (milliseconds). */
export interface QueueMember {
  readonly call: Call;
  readonly since: number;
  readonly scope: Scope;
  /** The call that took it out: `over` when they are not together any more, `left` says that the member went. */
  taker: { readonly call: Call; readonly over: Promise<void>; readonly left: () => void } | null;
}

/** A named queue of calls, first come first served. */
export class WaitQueue {
  readonly members: QueueMember[] = [];
  private readonly takers: ((member: QueueMember) => void)[] = [];

  constructor(
    readonly sid: string,
    readonly name: string,
  ) {}

  add(member: QueueMember): void {
    const taker = this.takers.shift();
    this.members.push(member);
    if (taker) {
      this.remove(member);
      taker(member);
    }
  }

  remove(member: QueueMember): void {
    const index = this.members.indexOf(member);
    if (index >= 0) this.members.splice(index, 1);
  }

  /** Gives the first member to `take`, now or when one comes; the returned function gives up. */
  next(take: (member: QueueMember) => void): () => void {
    const first = this.members.shift();
    if (first) {
      take(first);
      return () => undefined;
    }
    this.takers.push(take);
    return () => {
      const index = this.takers.indexOf(take);
      if (index >= 0) this.takers.splice(index, 1);
    };
  }
}

/** Queues by name; made when first named, as Twilio does. */
export class QueueRegistry {
  private readonly queues = new Map<string, WaitQueue>();

  constructor(private readonly sid: () => string) {}

  open(name: string): WaitQueue {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = new WaitQueue(this.sid(), name);
    this.queues.set(name, queue);
    return queue;
  }
}
