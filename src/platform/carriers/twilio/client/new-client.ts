import twilio from 'twilio';
import type { TelephoneSettings } from '../../../config/telephone-settings.js';
import { HttpClient } from './http-client.js';

export type Client = ReturnType<typeof twilio>;
type ClientOptions = NonNullable<Parameters<typeof twilio>[2]>;

/**
 * Twilio's own library on our HTTP client.
 * @param given.token one of the account's tokens; the first where absent. `anywhere`: for what Twilio keeps outside of
 *   its regions
 */
export function newClient(
  telephone: TelephoneSettings,
  { token = telephone.authTokens[0], anywhere = false } = {},
): Client {
  return twilio(telephone.accountSid, token, {
    accountSid: telephone.accountSid,
    // Empty, not absent: for an absent one the library looks into the environment itself.
    region: anywhere ? '' : telephone.region,
    edge: anywhere ? '' : telephone.edge,
    httpClient: new HttpClient(telephone.apiUrl) as unknown as ClientOptions['httpClient'],
  });
}
