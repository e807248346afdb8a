import { describe, expect, it } from '@jest/globals';
import type { Config } from '../../../config/config.js';
import { TwilioSignatures } from './twilio-signatures.js';

/** Vectors that Twilio has published with its examples (TwilioDevEd/api-snippets, security/signature_validation). */
const URL = '/myapp.php?foo=1&bar=2';
const form = (caller: string) => ({
  ...{ CallSid: 'CA1234567890ABCDE', Caller: caller, Digits: '1234', From: caller },
  To: '+18005551212',
});
const VECTORS = [
  [form('+14158675310'), 'GvWf1cFY/Q7PnoempGyD5oXAezc='],
  [form('+14158675309'), 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
] as const;

const signatures = (authTokens: string[], publicBaseUrl = 'https://mycompany.com') =>
  new TwilioSignatures({ publicBaseUrl, telephone: { authTokens } } as Config);
const request = (body: object, signature?: string, url = URL) => ({
  ...{ url, body, headers: { host: 'evil.example', 'x-twilio-signature': signature } },
});

describe('a callback', () => {
  it.each(VECTORS)('is Twilio’s where its signature is: %j', (body, signature) => {
    expect(signatures(['12345']).isGenuine(request(body, signature))).toBe(true);
  });

  it('may be signed with any of the tokens', () => {
    const [body, signature] = VECTORS[0];
    expect(signatures(['new', '12345']).isGenuine(request(body, signature))).toBe(true);
    expect(signatures(['new']).isGenuine(request(body, signature))).toBe(false);
  });

  it('is refused with another form, another address or no signature', () => {
    const [body, signature] = VECTORS[0];
    const genuine = signatures(['12345']);
    expect(genuine.isGenuine(request({ ...body, Digits: '1235' }, signature))).toBe(false);
    expect(genuine.isGenuine(request({ ...body, More: '' }, signature))).toBe(false);
    expect(genuine.isGenuine(request(body, signature, '/myapp.php?foo=1&bar=3'))).toBe(false);
    expect(genuine.isGenuine(request(body))).toBe(false);
    expect(genuine.isGenuine(request(body, ''))).toBe(false);
    expect(signatures(['12345'], 'https://other.example').isGenuine(request(body, signature))).toBe(
      false,
    );
  });

  it('is refused where there is no telephone', () => {
    const none = new TwilioSignatures({ publicBaseUrl: 'https://mycompany.com' } as Config);
    expect(none.isGenuine(request(...VECTORS[0]))).toBe(false);
  });
});
