import type { Party } from '../../../src/features/interpreting/session.view.js';
import { ConfirmedTalk } from './confirmed-talk.js';

interface Presence {
  sessionId: string;
  party: Party;
  legId: string;
  /** Milliseconds of `performance.now()`; `until` is Infinity while it lasts. */
  since: number;
  until: number;
}

/** What carries the actors' voices: whoever speaks in a session is heard there, servers or not. The truth of who talked. */
export class Ether {
  readonly confirmed = new ConfirmedTalk();
  readonly #presences: Presence[] = [];

  speak(sessionId: string, party: Party, legId: string): void {
    if (this.#live(legId)) return;
    const since = performance.now();
    this.#presences.push({ sessionId, party, legId, since, until: Infinity });
  }

  hush(legId: string): void {
    const live = this.#live(legId);
    if (live) live.until = performance.now();
  }

  /** The legs that `legId` hears now. */
  heardBy(sessionId: string, legId: string): string[] {
    if (!this.#live(legId)) return [];
    return this.#presences
      .filter((one) => one.sessionId === sessionId && one.until === Infinity && one.legId !== legId)
      .map((one) => one.legId);
  }

  /** Seconds during which professional and an interpreter were both there. */
  together(sessionId: string): number {
    const of = (party: Party) =>
      this.#presences.filter((one) => one.sessionId === sessionId && one.party === party);
    const stretches = of('professional').flatMap((professional) =>
      of('interpreter').map((interpreter) => {
        const until = Math.min(professional.until, interpreter.until, performance.now());
        return Math.max(0, until - Math.max(professional.since, interpreter.since)) / 1000;
      }),
    );
    return stretches.reduce((sum, seconds) => sum + seconds, 0);
  }

  #live(legId: string): Presence | undefined {
    return this.#presences.find((one) => one.legId === legId && one.until === Infinity);
  }
}
