import { createHmac } from 'node:crypto';
import type { Params } from './params.js';

/**
 * `X-Twilio-Signature`: base64 of the HMAC-SHA1, under the auth token, of the full URL followed by every POST parameter's
 * name and value, sorted by name. A GET has its parameters in the URL already: give none.
 */
export function signRequest(authToken: string, url: string, params: Params): string {
  const signed = Object.keys(params)
    .sort()
    .reduce((text, name) => text + name + params[name], url);
  return createHmac('sha1', authToken).update(signed, 'utf8').digest('base64');
}
