import { observeServiceTime } from '../time/device-clock';
import { ApiError, networkUnreachable } from './api-error';
import { takeFirstData } from './first-data';

interface CallOptions {
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/**
 * One call to the service. Answers the body (undefined for 204).
 * @throws ApiError with the service's code, or `NETWORK_UNREACHABLE`
 */
export async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  const answer = await send(method, path, options);
  const body = await readBody(answer);
  if (!answer.ok) throw errorFrom(answer, body);
  const now = (body as { now?: unknown } | undefined)?.now;
  if (typeof now === 'string') observeServiceTime(now);
  return body as T;
}

export const http = {
  get: <T>(path: string, options?: CallOptions) => call<T>('GET', path, options),
  post: <T>(path: string, body?: unknown, options?: CallOptions) =>
    call<T>('POST', path, { ...options, body }),
  put: <T>(path: string, body: unknown) => call<T>('PUT', path, { body }),
  patch: <T>(path: string, body: unknown) => call<T>('PATCH', path, { body }),
  delete: <T>(path: string) => call<T>('DELETE', path),
};

async function send(method: string, path: string, options: CallOptions): Promise<Response> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': document.documentElement.lang || 'fr',
    // The service refuses a writing call without it: a foreign page can't set it (see ADR on CSRF).
    'X-Requested-With': 'truchement',
    ...options.headers,
  };
  const init: RequestInit = { method, headers, credentials: 'same-origin', signal: options.signal };
  if (options.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify(options.body);
  }
  try {
    const early = method === 'GET' ? takeFirstData(path) : undefined;
    return await (early ?? fetch(path, init));
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError(networkUnreachable, 'The service cannot be reached.', 0);
  }
}

async function readBody(answer: Response): Promise<unknown> {
  if (answer.status === 204) return undefined;
  const text = await answer.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy in between answered with a page of its own: as good as no answer.
    return undefined;
  }
}

function errorFrom(answer: Response, body: unknown): ApiError {
  const given = (body ?? {}) as Partial<Record<'code' | 'message' | 'correlationId', string>> & {
    details?: unknown;
  };
  const code = given.code ?? (answer.status >= 502 ? networkUnreachable : 'UNKNOWN_ERROR');
  return new ApiError(
    code,
    given.message ?? '',
    answer.status,
    given.details,
    given.correlationId ?? null,
  );
}
