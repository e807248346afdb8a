import { createHmac } from 'node:crypto';
import { sameHash } from '../../access/secrets.js';

/** Proves that a client has heard us lately. */
export interface Nonces {
  make(): string;
  isValid(nonce: string): boolean;
}

const VALID_SECONDS = 3600;

/** Nonces that need not be remembered: each carries its time and our mark (RFC 8656 section 5). */
export function statelessNonces(secret: string, seconds: () => number): Nonces {
  const mark = (time: string) => createHmac('sha256', secret).update(`nonce:${time}`).digest();
  return {
    make: () => {
      const time = Math.floor(seconds()).toString(36);
      return `${time}-${mark(time).toString('hex')}`;
    },
    isValid: (nonce) => {
      const [time = '', hex = ''] = nonce.split('-');
      const age = seconds() - parseInt(time, 36);
      return age > -1 && age < VALID_SECONDS && sameHash(mark(time), Buffer.from(hex, 'hex'));
    },
  };
}
