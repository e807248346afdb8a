import type { Source } from '../twiml/source.js';
import type { Time } from './time.js';

/** Why something that was under way stops. */
export type Why =
  | { readonly kind: 'ended' }
  | { readonly kind: 'redirected'; readonly source: Source }
  | { readonly kind: 'dequeued' }
  | { readonly kind: 'released' }
  | { readonly kind: 'star' }
  | { readonly kind: 'time-limit' }
  | { readonly kind: 'input' }
  | { readonly kind: 'media' };

/** Thrown out of a wait that something else cut short. */
export class Interruption extends Error {
  constructor(readonly why: Why) {
    super(`interrupted: ${why.kind}`);
  }
}

/** `error` as an interruption; anything else is a fault of the simulator's own and is thrown on. */
export function interruptionOf(error: unknown): Why {
  if (error instanceof Interruption) return error.why;
  throw error;
}

/** A stretch of execution that can be interrupted, and is when its parent is. */
export class Scope {
  private readonly control = new AbortController();
  private readonly follow: () => void;

  constructor(private readonly parent?: AbortSignal) {
    this.follow = () => this.control.abort(this.parent?.reason);
    if (parent?.aborted) this.follow();
    else parent?.addEventListener('abort', this.follow, { once: true });
  }

  get signal(): AbortSignal {
    return this.control.signal;
  }

  interrupt(why: Why): void {
    if (!this.control.signal.aborted) this.control.abort(new Interruption(why));
  }

  /** Lets go of the parent; to be called when the stretch is over. */
  close(): void {
    this.parent?.removeEventListener('abort', this.follow);
  }
}

/** The result of `promise`, or the interruption of `signal` if that comes first. */
export function unlessInterrupted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) {
      promise.catch(() => undefined);
      stop();
      return;
    }
    signal.addEventListener('abort', stop, { once: true });
    promise
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop))
      .catch(() => undefined);
  });
}

/** Waits `ms` simulated milliseconds. */
export function sleep(time: Time, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason as Error);
      return;
    }
    const stop = () => {
      cancel();
      reject(signal.reason as Error);
    };
    const cancel = time.after(ms, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Waits until `signal` is interrupted, and throws that. */
export function forever(signal: AbortSignal): Promise<never> {
  return unlessInterrupted(signal, new Promise<never>(() => undefined));
}
