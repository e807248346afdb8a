/** Runs SQL with parameters. */
type Query = (text: string, values: unknown[]) => Promise<unknown>;

interface Notification {
  channel: string;
  payload: string;
  sent: () => void;
  failed: (error: unknown) => void;
}

const NOTIFY = `SELECT pg_notify(channel, payload) FROM unnest($1::text[], $2::text[]) AS n (channel, payload)`;
/** So that one statement stays small, however many wait. */
const MOST = 200;

/**
 * Sends notifications in the order in which they came: the first at once, since somebody's telephone rings by it, and
 * then one statement at a time, with all that wait by then. Alone, each would cost a transaction, and each transaction
 * with a NOTIFY waits for every other one of the whole server.
 */
export class NotifyBatch {
  #waiting: Notification[] = [];
  #busy = false;

  constructor(private readonly query: Query) {}

  /** Resolves once the server has it. */
  send(channel: string, payload: string): Promise<void> {
    return new Promise((sent, failed) => {
      this.#waiting.push({ channel, payload, sent, failed });
      if (!this.#busy) void this.#empty();
    });
  }

  async #empty(): Promise<void> {
    this.#busy = true;
    while (this.#waiting.length > 0) await this.#sendSome(this.#waiting.splice(0, MOST));
    this.#busy = false;
  }

  async #sendSome(some: Notification[]): Promise<void> {
    try {
      await this.query(NOTIFY, [some.map((n) => n.channel), some.map((n) => n.payload)]);
      for (const { sent } of some) sent();
    } catch (error) {
      for (const { failed } of some) failed(error);
    }
  }
}
