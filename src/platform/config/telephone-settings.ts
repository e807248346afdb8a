/** The telephone's account at Twilio. */
export interface TelephoneSettings {
  /** `AC…`. */
  accountSid: string;
  /** The first signs our requests; callbacks may be signed with any of them. */
  authTokens: string[];
  region: string;
  edge: string;
  /** Our number and caller id, E.164. Calls from it are this installation's alone. */
  number: string;
  /** What SMS come from: a number of the account (E.164) or a sender's name of up to 11 letters and digits. */
  smsSender: string;
  /** New calls a second that the account may make. */
  callsPerSecond: number;
  /** Calls that may live at once, in both directions. */
  callsAtOnce: number;
  /** Where the document lies that dials the agencies while the service is down; hosted elsewhere. */
  fallbackUrl: string | undefined;
  /** A simulator's address in the place of Twilio's. */
  apiUrl: string | undefined;
}

/** How `readSettings` reads one variable; a value that doesn't fit is a fault and undefined or the default. */
export interface SettingReaders {
  text(name: string): string | undefined;
  integer(name: string, otherwise: number, least: number, most: number): number;
  url(name: string, protocols: string[]): string | undefined;
}

const NEEDED = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKENS', 'TWILIO_NUMBER'] as const;

/** The telephone, or undefined where no variable of an account is set. */
export function readTelephone(
  { text, integer, url }: SettingReaders,
  production: boolean,
): { telephone: TelephoneSettings | undefined; faults: string[] } {
  const [accountSid, tokens, number] = NEEDED.map((name) => text(name));
  const telephone: TelephoneSettings = {
    accountSid: accountSid ?? '',
    authTokens: (tokens ?? '')
      .split(',')
      .map((token) => token.trim())
      .filter(Boolean),
    region: text('TWILIO_REGION') ?? 'ie1',
    edge: text('TWILIO_EDGE') ?? 'dublin',
    number: number ?? '',
    smsSender: text('TWILIO_SMS_SENDER') ?? number ?? '',
    callsPerSecond: integer('TWILIO_CALLS_PER_SECOND', 1, 1, 1000),
    callsAtOnce: integer('TWILIO_CALLS_AT_ONCE', 10, 1, 100_000),
    fallbackUrl: url('TWILIO_FALLBACK_URL', ['https:', ...(production ? [] : ['http:'])]),
    apiUrl: url('TWILIO_API_URL', ['http:', 'https:']),
  };
  const missing = NEEDED.filter((name) => !text(name));
  if (missing.length === NEEDED.length) return { telephone: undefined, faults: [] };
  const incomplete = missing.map((name) => `${name} is missing; the telephone needs it.`);
  return { telephone, faults: [...incomplete, ...faultsOf(telephone, production)] };
}

function faultsOf(telephone: TelephoneSettings, production: boolean): string[] {
  const { accountSid, number, smsSender, region, edge, apiUrl } = telephone;
  const faults: string[] = [];
  if (accountSid && !/^AC[0-9a-f]{32}$/.test(accountSid))
    faults.push('TWILIO_ACCOUNT_SID must start with AC, followed by 32 hexadecimal digits.');
  if (number && !/^\+[1-9]\d{6,14}$/.test(number))
    faults.push('TWILIO_NUMBER must be in international form, for example +33536490000.');
  if (
    smsSender !== number &&
    !/^(\+[1-9]\d{6,14}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/.test(smsSender)
  )
    faults.push(
      'TWILIO_SMS_SENDER must be a number in international form or a name of up to 11 letters and digits.',
    );
  if (!/^[a-z]{2}\d$/.test(region))
    faults.push(`TWILIO_REGION is "${region}"; expected ie1, us1 or au1.`);
  if (!/^[a-z-]+$/.test(edge))
    faults.push(`TWILIO_EDGE is "${edge}"; expected a name such as dublin or frankfurt.`);
  if (production && apiUrl)
    faults.push('TWILIO_API_URL is set; production speaks with Twilio, not with a simulator.');
  return faults;
}
