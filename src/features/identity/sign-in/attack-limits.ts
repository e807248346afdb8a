import { DAY, HOUR, type Limit } from '../../../platform/rate-limits/index.js';
import { PERSONAL_CODE_SPACE } from '../../members/personal-code.js';

/** The code that goes to the member's mail. */
export const ONE_TIME_CODE = { digits: 6, lifeSeconds: 600, attempts: 3 } as const;

/** Sessions last that long, in seconds. */
export const SESSION_SECONDS = 12 * HOUR;
export const TRUSTED_DEVICE_SECONDS = 30 * DAY;

/**
 * Personal codes entered on a device that is not known, until the one-time code proves the member (that gives
 * them back). Narrowest first. docs/security.md shows what they come to; attack-limits.spec.ts computes it.
 */
export const CODE_LIMITS = {
  /** Per client address. Some forty colleagues behind one address still get in: what succeeds is given back. */
  addressHour: { name: 'code-address-hour', points: 15, windowSeconds: HOUR },
  addressDay: { name: 'code-address-day', points: 40, windowSeconds: DAY },
  /** Per code, right or wrong: a code that someone else has read opens nothing, and floods no mailbox. */
  code: { name: 'code', points: 5, windowSeconds: DAY },
  /** Per first three digits within a network: a code that was half seen. */
  prefix: { name: 'code-prefix', points: 20, windowSeconds: DAY },
  /** Per network, from all addresses together: the bound that the arithmetic stands on. */
  network: { name: 'code-network', points: 150, windowSeconds: DAY },
} as const satisfies Record<string, Limit>;

/** Codes that do not fit, entered on a known device; afterwards the device counts as unknown for the day. */
export const KNOWN_DEVICE_LIMIT: Limit = { name: 'code-device', points: 5, windowSeconds: DAY };

export const CODE_PREFIX_DIGITS = 3;

/**
 * The PIN that follows the code on a call. There is one try per entry of a code, so the codes' own limits bound it per
 * number and per member; this one bounds it per network. What succeeds is given back.
 */
export const PIN = { digits: 4 } as const;
export const PIN_LIMIT: Limit = { name: 'pin-network', points: 40, windowSeconds: DAY };

/** Passwords that were refused. */
export const PASSWORD_LIMITS = {
  address: { name: 'password-address', points: 30, windowSeconds: HOUR },
  email: { name: 'password-email', points: 20, windowSeconds: HOUR },
  all: { name: 'password-all', points: 1000, windowSeconds: HOUR },
} as const satisfies Record<string, Limit>;

/** Any 24 hours touch at most two of the fixed windows of one day. */
const WINDOWS_IN_24_HOURS = 2;

/** The chance that someone who knows no code gets into any account of a network within 24 hours. */
export function chanceOfBlindAttack(members: number): number {
  const challenges = WINDOWS_IN_24_HOURS * CODE_LIMITS.network.points;
  const chanceThatCodeExists = members / PERSONAL_CODE_SPACE;
  return challenges * chanceThatCodeExists * chanceOfOneTimeCode();
}

/** The chance that someone who has read one member's code, but not the mail, gets in within 24 hours. */
export function chanceWithStolenCode(): number {
  return WINDOWS_IN_24_HOURS * CODE_LIMITS.code.points * chanceOfOneTimeCode();
}

/** The chance that someone who holds a member's trusted device, but not the code, gets in within 24 hours. */
export function chanceWithStolenDevice(): number {
  return (WINDOWS_IN_24_HOURS * KNOWN_DEVICE_LIMIT.points) / PERSONAL_CODE_SPACE;
}

/** The chance that someone who knows neither code nor PIN is taken for a member on the telephone within 24 hours. */
export function chanceOfBlindCalls(members: number): number {
  const tries = WINDOWS_IN_24_HOURS * PIN_LIMIT.points;
  return (tries * members) / PERSONAL_CODE_SPACE / 10 ** PIN.digits;
}

/** The same for someone who has read one member's code. */
export function chanceOfCallsWithCode(): number {
  return (WINDOWS_IN_24_HOURS * CODE_LIMITS.code.points) / 10 ** PIN.digits;
}

/** The same for someone who pretends to call from a number that one member has registered. */
export function chanceOfCallsFromNumber(): number {
  return (WINDOWS_IN_24_HOURS * CODE_LIMITS.addressDay.points) / PERSONAL_CODE_SPACE;
}

function chanceOfOneTimeCode(): number {
  return ONE_TIME_CODE.attempts / 10 ** ONE_TIME_CODE.digits;
}
