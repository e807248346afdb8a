import { createHmac } from 'node:crypto';
import { sameHash } from '../access/secrets.js';
import type { Nonces } from './repair-node-turn.js';

const VALID_MILLIS = 3600 * 1000;

/** Nonces that need not be remembered: each carries its time and our mark (RFC 8656 section 5). */
export function statelessNonces(secret: string, millis: () => number): Nonces {
  const mark = (time: string) => createHmac('sha256', secret).update(`nonce:${time}`).digest();
  return {
    make: () => {
      const time = millis().toString(36);
      return `${time}-${mark(time).toString('hex')}`;
    },
    isValid: (nonce) => {
      const [time = '', hex = ''] = nonce.split('-');
      const age = millis() - parseInt(time, 36);
      return Math.abs(age) < VALID_MILLIS && sameHash(mark(time), Buffer.from(hex, 'hex'));
    },
  };
}
