/** What the actors were told, to be held against the database, and what none of them should ever meet. */
export class Witness {
  /** By idempotency key: the ids of the requests that it was answered with. */
  readonly acknowledged = new Map<string, Set<string>>();
  /** Offers that an operator was told to have won, with the session. */
  readonly won = new Map<string, string>();
  /** Ways in which an answer broke its promise: a bare 500, a foreign body, a hang. */
  readonly faults: string[] = [];
  /** How often each error code was answered. */
  readonly refusals = new Map<string, number>();
  /** Answers 503 of our own making. */
  unavailable = 0;

  acknowledge(key: string, requestId: string): void {
    const ids = this.acknowledged.get(key) ?? new Set();
    this.acknowledged.set(key, ids.add(requestId));
  }

  refuse(code: string): void {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
    if (code === 'UNAVAILABLE') this.unavailable += 1;
  }

  fault(words: string): void {
    this.faults.push(words);
  }

  /** An answer that is an error must be one of ours: a code, a sentence, a number for our logs. */
  judge(what: string, status: number, body: unknown): void {
    const { code, message, correlationId } = (body ?? {}) as Record<string, unknown>;
    if (typeof code !== 'string' || typeof message !== 'string' || !correlationId)
      return this.fault(`${what}: ${status} with a body that is not ours: ${JSON.stringify(body)}`);
    if (status === 500 || code === 'INTERNAL') this.fault(`${what}: ${status} ${code}`);
    this.refuse(code);
  }
}
