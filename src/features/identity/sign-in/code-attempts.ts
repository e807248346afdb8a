import type { Attempt } from '../../../platform/rate-limits/index.js';
import { CODE_LIMITS, CODE_PREFIX_DIGITS } from './attack-limits.js';

/** What one entry of a personal code takes from whom it comes. @param origin a client's address, or a calling number */
export function attemptsFrom(origin: string): Attempt[] {
  return [
    { limit: CODE_LIMITS.addressHour, of: [origin] },
    { limit: CODE_LIMITS.addressDay, of: [origin] },
  ];
}

/** What it takes from the code, its prefix and the network. @param code eight bare digits */
export function attemptsOn(networkId: string, code: string): Attempt[] {
  return [
    { limit: CODE_LIMITS.code, of: [networkId, code] },
    { limit: CODE_LIMITS.prefix, of: [networkId, code.slice(0, CODE_PREFIX_DIGITS)] },
    { limit: CODE_LIMITS.network, of: [networkId] },
  ];
}
