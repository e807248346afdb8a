import * as http from 'node:http';
import { Random } from '../random.js';
import type { Time } from '../time/time.js';
import { attemptRequest, type AttemptAnswer, type Attempt } from './attempt.js';
import { connectionSettings, type FailureClass } from './overrides.js';
import { formEncode, type Params } from './params.js';
import { signRequest } from './sign.js';

/** One attempt at one webhook, as the simulator made it. */
export interface SentWebhook {
  readonly at: Date;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly params: Params;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** The HTTP status, or what went wrong. */
  readonly outcome: number | FailureClass;
}

export type WebhookAnswer =
  | { readonly ok: true; readonly answer: AttemptAnswer }
  | { readonly ok: false; readonly code: number; readonly detail: string };

export interface SenderOptions {
  readonly authToken: string;
  readonly time: Time;
  /** Where idempotency tokens come from, apart from what names calls. */
  readonly tokens: Random;
  /** Real milliseconds that one of Twilio's milliseconds of time-out lasts; below 1 in tests that wait for one. */
  readonly timeoutScale: number;
  readonly keep: number;
  /** True when the answer of this attempt is to be lost on its way back. */
  readonly losesAnswer: (url: string, params: Params) => boolean;
}

/** Sends signed webhooks, with Twilio's time-outs and retries. */
export class WebhookSender {
  readonly sent: SentWebhook[] = [];
  private readonly agent = new http.Agent({ keepAlive: true, maxFreeSockets: 64 });

  constructor(private readonly options: SenderOptions) {}

  close(): void {
    this.agent.destroy();
  }

  /** Requests `fullUrl` (its fragment holds connection overrides); an answer outside 2xx is a failure. */
  async request(fullUrl: string, method: 'GET' | 'POST', params: Params): Promise<WebhookAnswer> {
    const release = this.options.time.hold();
    try {
      return await this.attempts(fullUrl, method, params);
    } finally {
      release();
    }
  }

  private async attempts(fullUrl: string, method: 'GET' | 'POST', params: Params) {
    if (!URL.canParse(fullUrl)) {
      return { ok: false as const, code: 11_100, detail: `invalid URL: ${fullUrl}` };
    }
    // Signed is what goes over the wire, percent-encoded.
    const settings = connectionSettings(new URL(fullUrl).href);
    const until = performance.now() + settings.totalMs * this.options.timeoutScale;
    for (let attempt = 1; ; attempt += 1) {
      const result = await this.once(settings, method, params);
      const failure = failureOf(result);
      this.log(settings.url, method, params, attempt, failure ?? result.answer?.status ?? 0);
      if (failure === null && result.answer) return { ok: true as const, answer: result.answer };
      const again = failure !== null && settings.retryOn.has(failure);
      if (attempt > settings.retries || !again || performance.now() > until) {
        const detail = result.answer ? `answered ${result.answer.status}` : result.detail;
        return { ok: false as const, code: result.answer ? 11_200 : 11_205, detail };
      }
    }
  }

  private async once(
    settings: ReturnType<typeof connectionSettings>,
    method: 'GET' | 'POST',
    params: Params,
  ): Promise<Attempt> {
    const { authToken, tokens, timeoutScale } = this.options;
    const query = formEncode(params);
    const joint = settings.url.includes('?') ? '&' : '?';
    const url = method === 'GET' && query ? settings.url + joint + query : settings.url;
    const body = method === 'POST' ? query : '';
    const attempt = await attemptRequest({
      method,
      url,
      body,
      agent: this.agent,
      connectMs: settings.connectMs * timeoutScale,
      readMs: settings.readMs * timeoutScale,
      headers: {
        'X-Twilio-Signature': signRequest(authToken, url, method === 'POST' ? params : {}),
        'I-Twilio-Idempotency-Token': tokens.sid(''),
        'User-Agent': 'TwilioProxy/1.1',
        Accept: '*/*',
        ...(method === 'POST' && {
          'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
          'Content-Length': String(Buffer.byteLength(body)),
        }),
      },
    });
    if (attempt.answer && this.options.losesAnswer(settings.url, params)) {
      return { answer: null, failure: 'rt', detail: 'the answer was lost' };
    }
    return attempt;
  }

  private log(
    url: string,
    method: 'GET' | 'POST',
    params: Params,
    attempt: number,
    outcome: number | FailureClass,
  ) {
    this.sent.push({ at: this.options.time.now(), url, method, params, attempt, outcome });
    if (this.sent.length > this.options.keep) this.sent.splice(0, this.options.keep / 10 + 1);
  }
}

function failureOf(attempt: Attempt): FailureClass | null {
  if (!attempt.answer) return attempt.failure;
  const { status } = attempt.answer;
  if (status >= 200 && status < 300) return null;
  return status >= 500 ? '5xx' : '4xx';
}
