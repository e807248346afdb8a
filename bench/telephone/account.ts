/** The invented account at Twilio of the telephone's measurements. */
export const ACCOUNT = `AC${'0123456789abcdef'.repeat(2)}`;
export const TOKEN = '0123456789abcdef0123456789abcdef';
export const OWN_NUMBER = '+33536490000';

/** The product's settings for a telephone without limits of its own. */
export function telephoneSettings(publicBaseUrl: string, apiUrl: string): Record<string, string> {
  return {
    TWILIO_ACCOUNT_SID: ACCOUNT,
    TWILIO_AUTH_TOKENS: TOKEN,
    TWILIO_NUMBER: OWN_NUMBER,
    TWILIO_API_URL: apiUrl,
    TWILIO_CALLS_PER_SECOND: '1000',
    TWILIO_CALLS_AT_ONCE: '100000',
    PUBLIC_BASE_URL: publicBaseUrl,
  };
}
