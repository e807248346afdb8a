/** Milliseconds for one request; Twilio's own library would wait half a minute. */
const TIMEOUT = 6_000;

/** What twilio-node asks of its HTTP client. */
interface TwilioRequest {
  method: string;
  uri: string;
  username?: string;
  password?: string;
  headers?: Record<string, string>;
  params?: object;
  data?: object;
}

interface TwilioResponse {
  statusCode: number;
  body: string;
  headers: Record<string, string>;
}

/**
 * The HTTP client under twilio-node, on Node's own `fetch`: nothing is repeated behind our back, and a request that was
 * cut is told from one that was never sent.
 */
export class HttpClient {
  /** @param apiUrl a simulator's address, in the place of `https://api….twilio.com` */
  constructor(
    private readonly apiUrl?: string,
    private readonly timeout = TIMEOUT,
  ) {}

  async request(request: TwilioRequest): Promise<TwilioResponse> {
    const { method, uri, username = '', password = '', headers = {}, params, data } = request;
    const url = new URL(this.apiUrl ? uri.replace(/^https:\/\/[^/]+/, this.apiUrl) : uri);
    for (const [name, value] of pairsOf(params)) url.searchParams.append(name, value);
    const credentials = Buffer.from(`${username}:${password}`).toString('base64');
    const response = await fetch(url, {
      method: method.toUpperCase(),
      headers: { ...headers, Authorization: `Basic ${credentials}` },
      body: data ? new URLSearchParams(pairsOf(data)) : undefined,
      redirect: 'manual',
      signal: AbortSignal.timeout(this.timeout),
    });
    const body = await response.text();
    return {
      statusCode: response.status,
      body,
      headers: Object.fromEntries(response.headers.entries()),
    };
  }
}

/** A form's pairs: a list repeats its name, what is undefined is left out. */
function pairsOf(values: object | undefined): [string, string][] {
  return Object.entries(values ?? {}).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null)
      .map((one): [string, string] => [name, String(one)]),
  );
}
