import type { Heard } from '../model/records.js';

interface Waiting {
  readonly pattern: RegExp;
  readonly resolve: (item: Heard) => void;
  readonly reject: (error: Error) => void;
}

/** The line went dead while somebody was listening for something. */
export class LineEnded extends Error {}

/** What a person has heard to its end, and has not yet reacted to. */
export class Hearing {
  private unanswered: Heard[] = [];
  private readonly waiting: Waiting[] = [];
  private over = false;

  /** The next thing heard that matches, after the one that matched before. */
  next(pattern: RegExp): Promise<Heard> {
    const index = this.unanswered.findIndex((item) => pattern.test(item.text));
    if (index >= 0) {
      const found = this.unanswered[index]!;
      this.unanswered = this.unanswered.slice(index + 1);
      return Promise.resolve(found);
    }
    return new Promise<Heard>((resolve, reject) => {
      if (this.over) reject(this.dead(pattern));
      else this.waiting.push({ pattern, resolve, reject });
    });
  }

  add(item: Heard): void {
    this.unanswered.push(item);
    if (this.unanswered.length > 200) this.unanswered.shift();
    const index = this.waiting.findIndex(({ pattern }) => pattern.test(item.text));
    if (index < 0) return;
    const [found] = this.waiting.splice(index, 1);
    this.unanswered = [];
    found?.resolve(item);
  }

  end(): void {
    this.over = true;
    for (const { pattern, reject } of this.waiting.splice(0)) reject(this.dead(pattern));
  }

  private dead(pattern: RegExp): Error {
    const last = this.unanswered.map(({ text }) => text).slice(-5);
    return new LineEnded(
      `the line ended before ${String(pattern)}; last heard: ${last.join(' | ')}`,
    );
  }
}
