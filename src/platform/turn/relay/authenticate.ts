import { createHash } from 'node:crypto';
import {
  type ArrivedMessage,
  ATTRIBUTE,
  attributeOf,
  isSignedWith,
  textOf,
} from './stun-message.js';
import type { Nonces } from './nonces.js';
import { TurnError } from './turn-error.js';

/** Who signed a request, and the key that signs its answer. */
export interface Signer {
  user: string;
  key: Buffer;
}

/**
 * Checks the long-term credentials of a request (RFC 8489 section 9.2.4).
 * @throws TurnError 400, 401 or 438
 */
export function authenticate(
  message: ArrivedMessage,
  realm: string,
  nonces: Nonces,
  passwordOf: (user: string) => string | undefined,
): Signer {
  if (message.signedUntil === undefined) throw new TurnError(401, 'Unauthorized');
  const user = textOf(message, ATTRIBUTE.username);
  const nonce = textOf(message, ATTRIBUTE.nonce);
  if (user === undefined || nonce === undefined || !attributeOf(message, ATTRIBUTE.realm))
    throw new TurnError(400, 'Bad Request');
  if (!nonces.isValid(nonce)) throw new TurnError(438, 'Stale Nonce');
  const password = passwordOf(user);
  if (password === undefined) throw new TurnError(401, 'Unauthorized');
  const key = createHash('md5').update(`${user}:${realm}:${password}`).digest();
  if (!isSignedWith(message, key)) throw new TurnError(401, 'Unauthorized');
  return { user, key };
}
