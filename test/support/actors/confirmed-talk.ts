/** A page's beat that a process acknowledged; times in milliseconds of `performance.now()`. */
export interface AcknowledgedBeat {
  sessionId: string;
  legId: string;
  /** The legs that it said to hear. */
  hears: readonly string[];
  sent: number;
  acknowledged: number;
}

interface Span {
  pair: string;
  from: number;
  to: number;
}

/** Less than the 12 s that a report counts, so that what is counted here must be counted by the service. */
const COUNTS_MS = 10_000;

/**
 * The least talk that the ledger must show: what acknowledged beats of both ends confirmed. The service took each beat
 * between its sending and its acknowledgement; a span is counted from the latest beginning to the earliest end.
 */
export class ConfirmedTalk {
  readonly #last = new Map<string, AcknowledgedBeat>();
  readonly #spans = new Map<string, Span[]>();
  /** By session: when a leg was last taken by another page. */
  readonly #reloaded = new Map<string, number>();

  beat(beat: AcknowledgedBeat): void {
    const { sessionId, legId, hears, sent, acknowledged } = beat;
    // It was on its way while the other page took the leg: the service may have forgotten it since.
    if (sent < (this.#reloaded.get(sessionId) ?? 0)) return;
    this.#last.set(legId, beat);
    const report = hears
      .map((other) => this.#last.get(other))
      .find((last) => last?.hears.includes(legId) && acknowledged - last.sent < COUNTS_MS);
    if (!report) return;
    const spans = this.#spans.get(sessionId) ?? [];
    this.#spans.set(sessionId, spans);
    const pair = [legId, report.legId].sort().join();
    // The other end may have been given up for lost since its last word: until then both were there.
    const to = Math.min(sent, report.sent);
    const open = spans.at(-1);
    if (open?.pair === pair && acknowledged - open.to < COUNTS_MS) open.to = Math.max(open.to, to);
    else spans.push({ pair, from: acknowledged, to: acknowledged });
  }

  /** Another page has taken the leg: what was said of and by the former one counts no more. */
  reload(sessionId: string, legId: string): void {
    this.#reloaded.set(sessionId, performance.now());
    this.#last.delete(legId);
    for (const [other, beat] of this.#last)
      if (beat.hears.includes(legId)) this.#last.delete(other);
    for (const span of this.#spans.get(sessionId) ?? []) span.pair = 'closed';
  }

  /** In seconds. */
  of(sessionId: string): number {
    const spans = this.#spans.get(sessionId) ?? [];
    return spans.reduce((sum, span) => sum + Math.max(0, span.to - span.from), 0) / 1000;
  }
}
