/** What goes wrong with an attempt, in the letters of Twilio's retry policy. */
export type FailureClass = '4xx' | '5xx' | 'ct' | 'rt';

/** How one webhook is sent; times in milliseconds. */
export interface ConnectionSettings {
  /** What is requested and signed: the URL without its fragment. */
  readonly url: string;
  readonly connectMs: number;
  readonly readMs: number;
  readonly totalMs: number;
  readonly retries: number;
  readonly retryOn: ReadonlySet<FailureClass>;
}

const within = (text: string | null, low: number, high: number, otherwise: number) => {
  const value = text === null ? Number.NaN : Number(text);
  return Number.isInteger(value) ? Math.min(high, Math.max(low, value)) : otherwise;
};

const ALL: FailureClass[] = ['4xx', '5xx', 'ct', 'rt'];

/** Reads the connection overrides in a webhook URL's fragment (`#rc=2&rp=5xx,ct`); what is absent is Twilio's default. */
export function connectionSettings(fullUrl: string): ConnectionSettings {
  const mark = fullUrl.indexOf('#');
  const url = mark < 0 ? fullUrl : fullUrl.slice(0, mark);
  const overrides = new URLSearchParams(mark < 0 ? '' : fullUrl.slice(mark + 1));
  const policy = (overrides.get('rp') ?? 'ct').split(',').map((part) => part.trim());
  return {
    url,
    connectMs: within(overrides.get('ct'), 100, 10_000, 5_000),
    readMs: within(overrides.get('rt'), 100, 15_000, 15_000),
    totalMs: within(overrides.get('tt'), 100, 15_000, 15_000),
    retries: within(overrides.get('rc'), 0, 5, 1),
    retryOn: new Set(policy.includes('all') ? ALL : ALL.filter((kind) => policy.includes(kind))),
  };
}
