/** The names and attributes of our cookies. */
export const SESSION_COOKIE = 'truchement_session';
export const DEVICE_COOKIE = 'truchement_device';
const LEG_COOKIE_PREFIX = 'truchement_leg_';

/** The cookie that binds a browser to the leg it took by a one-time link. */
export const legCookie = (legId: string) => `${LEG_COOKIE_PREFIX}${legId.slice(-12)}`;

export const isLegCookie = (name: string) => name.startsWith(LEG_COOKIE_PREFIX);

/** A Set-Cookie value: HttpOnly; Secure (browsers treat localhost as secure); SameSite=Lax. */
export function setCookie(name: string, value: string, maxAgeSeconds: number | undefined): string {
  const age = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`;
  return `${name}=${value}; Path=/; HttpOnly; Secure; SameSite=Lax${age}`;
}

/** A Set-Cookie value that removes the cookie. */
export const clearCookie = (name: string) => setCookie(name, '', 0);

/** The cookies of a Cookie header; the first of a name wins, as RFC 6265 servers may choose. */
export function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}
