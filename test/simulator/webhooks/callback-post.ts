import type { CallbackEvent, CallbackFate, Faults } from '../faults/faults.js';
import type { Time } from '../time/time.js';
import type { WebhookAnswer, WebhookSender } from './sender.js';

export interface Callback extends CallbackEvent {
  readonly url: string;
  readonly method: 'GET' | 'POST';
}

/** What became of a callback, for tests that ask whether a fault really happened. */
export interface PostedCallback extends CallbackEvent {
  readonly fate: CallbackFate;
}

/** How long a callback held back for reordering waits when no other of its call follows. */
const REORDER_LIMIT_MS = 20_000;

/**
 * Sends status callbacks beside the call, not in its way: those of one call or conference one after another, unless a
 * fault delays, repeats, reorders or loses them.
 */
export class CallbackPost {
  readonly posted: PostedCallback[] = [];
  private readonly chains = new Map<string, Promise<void>>();
  private readonly heldBack = new Map<string, (() => void)[]>();

  constructor(
    private readonly time: Time,
    private readonly sender: WebhookSender,
    private readonly faults: Faults,
    private readonly failed: (callback: Callback, answer: WebhookAnswer) => void,
    private readonly keep: number,
  ) {}

  post(callback: Callback): void {
    const { kind, name, key, params } = callback;
    const fate = this.faults.fateOf(callback);
    this.posted.push({ kind, name, key, params, fate });
    if (this.posted.length > this.keep) this.posted.splice(0, this.keep / 10 + 1);
    if (fate.repeatAfter !== undefined) {
      this.time.after(fate.repeatAfter, () => void this.deliver(callback));
    }
    if (fate.lost) return;
    if (fate.delay !== undefined) this.time.after(fate.delay, () => void this.deliver(callback));
    else if (fate.reorder) this.holdBack(callback);
    else {
      this.inTurn(callback);
      this.letGo(key);
    }
  }

  private holdBack(callback: Callback): void {
    const send = () => {
      cancel();
      this.inTurn(callback);
    };
    const cancel = this.time.after(REORDER_LIMIT_MS, () => this.letGo(callback.key));
    this.heldBack.set(callback.key, [...(this.heldBack.get(callback.key) ?? []), send]);
  }

  private letGo(key: string): void {
    const held = this.heldBack.get(key);
    if (!held) return;
    this.heldBack.delete(key);
    for (const send of held) send();
  }

  private inTurn(callback: Callback): void {
    const { key } = callback;
    const before = this.chains.get(key);
    const turn = before ? before.then(() => this.deliver(callback)) : this.deliver(callback);
    this.chains.set(key, turn);
    void turn.then(() => {
      if (this.chains.get(key) === turn) this.chains.delete(key);
    });
  }

  private async deliver(callback: Callback): Promise<void> {
    const answer = await this.sender.request(callback.url, callback.method, callback.params);
    if (!answer.ok) this.failed(callback, answer);
  }
}
