import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/**
 * The hash under which a 256-bit random secret (cookie, link) is kept. Such secrets can't be guessed, so a plain
 * hash is enough; short codes need `keyedHash`.
 */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** A key for one purpose, derived from the root secret (HKDF, RFC 5869): purposes can't be mixed up. */
export function derivedKey(secretKey: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, 'truchement', purpose, 32));
}

/** The keyed hash of a short secret: useless to whoever steals the database without the key. */
export function keyedHash(key: Buffer, ...parts: string[]): Buffer {
  const mac = createHmac('sha256', key);
  // Each part carries its length, so that ('a', 'bc') and ('ab', 'c') differ.
  for (const part of parts) mac.update(`${Buffer.byteLength(part)}:${part}`);
  return mac.digest();
}

/** Compares two hashes in constant time. */
export function sameHash(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
