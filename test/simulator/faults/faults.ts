import { Random } from '../random.js';
import type { Params } from '../webhooks/params.js';

/** A status callback about to be sent. `key` names its call, conference or message. */
export interface CallbackEvent {
  readonly kind: 'call' | 'conference' | 'amd' | 'message';
  /** `initiated`, `ringing`, `answered`, `completed`, or a conference's `participant-join` and so on. */
  readonly name: string;
  readonly key: string;
  readonly params: Params;
}

/** What becomes of a callback. `reorder` holds it back until the next one of the same call or conference was sent. */
export interface CallbackFate {
  readonly lost?: boolean;
  /** Milliseconds. */
  readonly delay?: number;
  /** Sent again this many milliseconds after the first time. */
  readonly repeatAfter?: number;
  readonly reorder?: boolean;
}

/** Rates from 0 to 1, each drawn on its own for each callback. */
export interface CallbackRates {
  readonly lost?: number;
  readonly delayed?: number;
  readonly repeated?: number;
  readonly reordered?: number;
  /** Milliseconds of a delay and before a repetition; 1,000 to 30,000 if absent. */
  readonly delayMs?: readonly [number, number];
}

/** What goes wrong with a REST request. `after` means that it was carried out nevertheless. */
export type RestFault =
  | { readonly kind: 'hang-after' | 'cut-after' | 'cut-before' }
  | { readonly kind: 'status'; readonly status: number; readonly code: number };

export interface RestSeen {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, readonly string[]>>;
}

interface RestRule {
  readonly matches: (request: RestSeen) => boolean;
  readonly fault: RestFault;
  readonly rate: number;
  left: number;
}

/** Carries a call creation and nothing else. */
export const isCallCreation = (request: RestSeen): boolean =>
  request.method === 'POST' && request.path.endsWith('/Calls.json');

/** Everything that can be made to go wrong; with the same seed and order of events it goes wrong the same way. */
export class Faults {
  private readonly callbackRules: ((event: CallbackEvent) => CallbackFate | undefined)[] = [];
  private readonly restRules: RestRule[] = [];
  private lineRule: { rate: number; ms: readonly [number, number] } | null = null;
  private answerLoss: ((url: string, params: Params) => boolean) | null = null;
  private draws = 0;

  constructor(private readonly seed: number) {}

  /** Faults callbacks at these rates. */
  callbacks(rates: CallbackRates): this {
    const [low, high] = rates.delayMs ?? [1_000, 30_000];
    return this.callbackWhen((event) => {
      const draw = new Random(this.seed, `${event.key} ${event.name} ${(this.draws += 1)}`);
      const hit = (rate: number | undefined) => draw.chance(rate ?? 0);
      const lost = hit(rates.lost);
      const delay = hit(rates.delayed) ? draw.between(low, high) : undefined;
      const repeatAfter = hit(rates.repeated) ? draw.between(low, high) : undefined;
      return { lost, delay, repeatAfter, reorder: hit(rates.reordered) };
    });
  }

  /** Decides for single callbacks; the latest rule that gives an answer holds. */
  callbackWhen(rule: (event: CallbackEvent) => CallbackFate | undefined): this {
    this.callbackRules.unshift(rule);
    return this;
  }

  /** Faults REST requests that match: the first `times`, or each with chance `rate`. */
  rest(
    matches: (request: RestSeen) => boolean,
    fault: RestFault,
    when: { readonly times?: number; readonly rate?: number } = { times: 1 },
  ): this {
    const left = when.times ?? Number.POSITIVE_INFINITY;
    this.restRules.push({ matches, fault, rate: when.rate ?? 1, left });
    return this;
  }

  /** Answered calls drop with chance `rate`, `ms` (from, to) after they were answered. */
  linesDrop(rate: number, ms: readonly [number, number] = [1_000, 600_000]): this {
    this.lineRule = { rate, ms };
    return this;
  }

  /** Answers to these webhooks are lost on their way back, after the tested program gave them. */
  answersLost(when: (url: string, params: Params) => boolean): this {
    this.answerLoss = when;
    return this;
  }

  /** Nothing goes wrong any more. */
  clear(): void {
    this.callbackRules.length = 0;
    this.restRules.length = 0;
    this.lineRule = null;
    this.answerLoss = null;
  }

  fateOf(event: CallbackEvent): CallbackFate {
    for (const rule of this.callbackRules) {
      const fate = rule(event);
      if (fate) return fate;
    }
    return {};
  }

  faultOf(request: RestSeen): RestFault | null {
    for (const rule of this.restRules) {
      if (rule.left <= 0 || !rule.matches(request)) continue;
      const draw = new Random(this.seed, `${request.path} ${(this.draws += 1)}`);
      if (!draw.chance(rule.rate)) continue;
      rule.left -= 1;
      return rule.fault;
    }
    return null;
  }

  /** Milliseconds after which the line of call `sid` drops, or null. */
  dropOf(sid: string): number | null {
    if (!this.lineRule) return null;
    const draw = new Random(this.seed, `line ${sid}`);
    return draw.chance(this.lineRule.rate) ? draw.between(...this.lineRule.ms) : null;
  }

  losesAnswer(url: string, params: Params): boolean {
    return this.answerLoss?.(url, params) ?? false;
  }
}
