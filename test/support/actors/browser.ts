import { type Cast, wait } from './cast.js';

export interface Answer<T> {
  status: number;
  body: T;
  /** The cookies that it set. */
  cookies: string[];
}

/** What no answer may exceed, in milliseconds: beyond it, it counts as a hang. */
const PATIENCE_MS = 12_000;

/** One browser's HTTP: it goes to the other process when its own is dead or says that it is unavailable. */
export class Browser {
  #at: number;

  constructor(
    private readonly cast: Cast,
    private cookie: string,
  ) {
    this.#at = Math.floor(cast.random.between(0, cast.places.length));
  }

  get cookies(): string {
    return this.cookie;
  }

  /** Takes over the cookies of an answer. */
  keep(answer: Answer<unknown>): void {
    this.cookie = [this.cookie, ...answer.cookies].filter(Boolean).join('; ');
  }

  /** Where to go next: the place that worked last, until `moveOn`. */
  get place(): string {
    return this.cast.places[this.#at]!;
  }

  moveOn(): void {
    this.#at = (this.#at + 1) % this.cast.places.length;
  }

  /** Repeats a request until a process answers it. @throws Error once the play is over */
  async insist<T>(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    for (;;) {
      this.cast.curtain.throwIfAborted();
      const answer = await this.try<T>(method, path, body, headers);
      if (answer && answer.status !== 503) return answer;
      this.moveOn();
      await wait(this.cast, this.cast.random.between(100, 400));
    }
  }

  /** One attempt; null where nobody answered. */
  async try<T>(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer<T> | null> {
    const what = `${method} ${path.replace(/[0-9a-f-]{36}|[\w-]{43}/g, ':id')}`;
    try {
      const response = await fetch(`${this.place}/api${path}`, {
        method,
        headers: {
          cookie: this.cookie,
          'x-requested-with': 'truchement',
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...headers,
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await response.text();
      const answer = {
        status: response.status,
        body: (text ? parse(text) : null) as T,
        cookies: response.headers.getSetCookie().map((line) => line.split(';')[0]!),
      };
      if (!response.ok) this.cast.witness.judge(what, response.status, answer.body);
      return answer;
    } catch (error) {
      if ((error as Error).name === 'TimeoutError')
        this.cast.witness.fault(`${what}: no answer within ${PATIENCE_MS / 1000} s`);
      return null;
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
