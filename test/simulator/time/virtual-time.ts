import { EventHeap } from './event-heap.js';
import type { Cancel, Time } from './time.js';

export interface VirtualTimeOptions {
  /** Where time begins. */
  readonly start?: Date | string;
  /** Told each new instant before what is scheduled there runs: move the tested program's clock here. */
  readonly moved?: (now: Date) => void;
  /** Awaited between two instants: let the tested program finish what no webhook waits for (its jobs). */
  readonly settle?: () => Promise<void>;
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Time that moves only when told, from one scheduled event to the next, and never while an HTTP exchange with the
 * tested program is under way. Events of one instant run in the order in which they were scheduled.
 */
export class VirtualTime implements Time {
  private current: number;
  private order = 0;
  private holds = 0;
  private whenFree: (() => void)[] = [];
  private readonly events = new EventHeap();

  constructor(private readonly options: VirtualTimeOptions = {}) {
    this.current = new Date(options.start ?? '2026-11-23T09:00:00.000Z').getTime();
  }

  millis(): number {
    return this.current;
  }

  now(): Date {
    return new Date(this.current);
  }

  after(ms: number, act: () => void): Cancel {
    const item = { at: this.current + Math.max(0, ms), order: (this.order += 1), act };
    const scheduled: { at: number; order: number; act: (() => void) | null } = item;
    this.events.push(scheduled);
    return () => {
      scheduled.act = null;
    };
  }

  hold(): () => void {
    this.holds += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.holds -= 1;
      if (this.holds > 0) return;
      const waiting = this.whenFree;
      this.whenFree = [];
      for (const free of waiting) free();
    };
  }

  /** Lets `ms` milliseconds pass, running what is due on the way. */
  async advance(ms: number): Promise<void> {
    const target = this.current + ms;
    while (await this.step(target));
    this.move(target);
    await this.quiet();
  }

  /** Runs until nothing is scheduled, at most `limitMs` further. */
  async runUntilIdle(limitMs = 24 * 3_600_000): Promise<void> {
    const target = this.current + limitMs;
    while (await this.step(target));
  }

  /** Lets time pass until `promise` is settled and gives its result; an error when nothing is left to happen before. */
  async runUntil<T>(promise: Promise<T>, limitMs = 24 * 3_600_000): Promise<T> {
    const target = this.current + limitMs;
    let settled = false;
    const mark = () => {
      settled = true;
    };
    promise.then(mark, mark);
    for (;;) {
      await this.quiet();
      if (settled) return promise;
      if (!(await this.step(target))) {
        if (settled) return promise;
        throw new Error('virtual time: nothing is left that could settle the promise');
      }
    }
  }

  /** Stands still until `work` is done: for requests and queries that no webhook waits for. */
  async during<T>(work: Promise<T>): Promise<T> {
    const release = this.hold();
    try {
      return await work;
    } finally {
      release();
    }
  }

  private async step(target: number): Promise<boolean> {
    await this.quiet();
    const next = this.events.peek();
    if (!next || next.at > target) return false;
    this.events.pop();
    this.move(next.at);
    next.act?.();
    return true;
  }

  private move(to: number): void {
    if (to <= this.current) return;
    this.current = to;
    this.options.moved?.(new Date(to));
  }

  /** Waits until no HTTP exchange is under way and every promise that could go on has. */
  private async quiet(): Promise<void> {
    for (;;) {
      await nextTurn();
      if (this.holds > 0) {
        await new Promise<void>((resolve) => this.whenFree.push(resolve));
        continue;
      }
      await this.options.settle?.();
      if (this.holds === 0) return;
    }
  }
}
