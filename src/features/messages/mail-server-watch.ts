import { Injectable } from '@nestjs/common';
import { addSeconds, Clock } from '../../kernel/clock.js';
import { isAway } from './mail-faults.js';

/** Seconds for which a server that did not answer is not tried again. */
const REST = 20;

/**
 * Whether the mail server is worth a try. One that does not answer holds each attempt for seconds, and with it a place in
 * the job runner where a hunt could be: while it is away one attempt at a time finds out, the others wait at once.
 */
@Injectable()
export class MailServerWatch {
  #awayUntil: Date | undefined;
  #probing = false;

  constructor(private readonly clock: Clock) {}

  /** Whoever may try says afterwards what came of it. */
  mayTry(): boolean {
    if (!this.#awayUntil) return true;
    const now = this.clock.now();
    // The clock may have been set back.
    const resting = now < this.#awayUntil && addSeconds(now, REST) >= this.#awayUntil;
    if (this.#probing || resting) return false;
    this.#probing = true;
    return true;
  }

  answered(): void {
    this.#awayUntil = undefined;
    this.#probing = false;
  }

  failed(error: unknown): void {
    if (!isAway(error)) return this.answered();
    this.#awayUntil = addSeconds(this.clock.now(), REST);
    this.#probing = false;
  }
}
