import type { Address } from './stun-values.js';

/**
 * Whether a client may have voice relayed to `peer`. Other parties' relays are always meant; beyond them nothing that
 * only this machine itself should reach, and nothing that is many machines at once.
 * @param relayIp where all relays of this server listen
 */
export function isPeerAllowed({ address, port }: Address, relayIp: string): boolean {
  if (port === 0) return false;
  if (address === relayIp) return true;
  const first = Number(address.split('.')[0]);
  return first !== 0 && first !== 127 && first < 224;
}
