/** What became of a request to Twilio. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** Twilio has said no, and will again. `code` is Twilio's own, 0 where it gave none. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: number }
  /** It was not carried out: safe to repeat, later. */
  | { readonly kind: 'not_processed'; readonly code: number }
  /** No answer that tells: it may have been carried out. */
  | { readonly kind: 'unknown' };

/** Beyond the account's pace or number of calls: nothing was done. */
const LATER_CODES = [20_429, 10_004];

/** What breaks before anything is sent: no such host, no connection. */
const NOT_SENT = [
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
];

/** Runs a request and tells its outcomes apart. What Twilio's words say is dropped: they quote numbers. */
export async function outcomeOf<T>(request: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: 'done', value: await request() };
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(error: unknown): Outcome<never> {
  const { status, code } = error as { status?: unknown; code?: unknown };
  if (typeof status !== 'number') {
    return NOT_SENT.includes(causeOf(error))
      ? { kind: 'not_processed', code: 0 }
      : { kind: 'unknown' };
  }
  const number = typeof code === 'number' ? code : 0;
  if (status === 429 || LATER_CODES.includes(number))
    return { kind: 'not_processed', code: number };
  return status >= 500 ? { kind: 'unknown' } : { kind: 'refused', status, code: number };
}

/** `fetch` hides why a connection failed one or two causes deep. */
function causeOf(error: unknown): string {
  const { code, cause, errors } = (error ?? {}) as {
    code?: unknown;
    cause?: unknown;
    errors?: unknown[];
  };
  if (typeof code === 'string') return code;
  const next = cause ?? errors?.[0];
  return next === undefined ? '' : causeOf(next);
}
