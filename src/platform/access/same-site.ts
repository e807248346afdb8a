import type { IncomingHttpHeaders } from 'node:http';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Protection against cross-site requests (OWASP: custom header plus origin check). A request that changes
 * something must carry our header, which no other site can add without a CORS permission that we never give,
 * and must not name another origin.
 */
export function comesFromThisSite(
  request: { method: string; headers: IncomingHttpHeaders },
  publicBaseUrl: string,
): boolean {
  if (SAFE_METHODS.includes(request.method)) return true;
  if (request.headers['x-requested-with'] !== 'truchement') return false;
  if (['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site']))) return false;
  return isOwnOrigin(request.headers, publicBaseUrl);
}

/** Whether the Origin header, if any, is the public address or the very host that was asked. */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicBaseUrl: string): boolean {
  const origin = headers.origin;
  if (origin === undefined) return true;
  if (origin === new URL(publicBaseUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}
