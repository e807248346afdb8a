import type { Outcome } from '../client/outcome.js';

/** A command that is safe to repeat and has to be: the queue does so with growing pauses. */
export class NotCarriedOut extends Error {
  constructor(what: string, callId: string, { kind }: Outcome<unknown>) {
    super(`${what} of call ${callId}: ${kind}`);
  }
}
