import { answerParent } from '../support/child.js';
import { monotonicMs } from '../support/raw-socket.js';

/** What the parent asks of a server: to send the status, or to say how it is. */
export interface FanOutQuestion {
  what: 'emit' | 'state';
}

/** When the status was sent: just before, by the clock that all processes share. */
export interface Emitted {
  sentAt: number;
}

export interface ServerState {
  port: number;
  /** Resident memory of the process without what could be collected, in bytes. */
  rss: number;
}

/** Answers for a server that listens on `port`. */
export function answerFanOut(port: number, emit: () => void): void {
  answerParent(async ({ what }: FanOutQuestion): Promise<Emitted | ServerState> => {
    if (what === 'state') {
      globalThis.gc!();
      return { port, rss: process.memoryUsage.rss() };
    }
    const sentAt = monotonicMs();
    emit();
    return { sentAt };
  });
}

/** What the parent asks of the crowd: to connect to a server, or to wait for one event on every socket of it. */
export type CrowdQuestion =
  | { what: 'connect'; port: number; count: number; cookie: string }
  | { what: 'await'; port: number };

export interface CrowdAnswer {
  /** When the last socket had the event. */
  lastAt: number;
}
