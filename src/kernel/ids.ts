import { createHash, randomBytes, randomFillSync, randomInt } from 'node:crypto';

const ID_BYTES = 16;
/** The system is asked for random bytes of many ids at once: each call costs more than an id. */
const pool = Buffer.alloc(ID_BYTES * 256);
let used = pool.length;

function idBytes(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool.subarray(used, (used += ID_BYTES));
}

/**
 * A UUID version 7 (RFC 9562): the time comes first, so that new rows land at the end of their index.
 * @param millis the present in milliseconds since the epoch, from the injected clock
 */
export function newId(millis: number): string {
  const bytes = idBytes();
  bytes.writeUIntBE(Math.max(0, Math.floor(millis)), 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return asUuid(bytes);
}

/**
 * The smallest id that could have been made at `millis`: ids sort by time, so rows made since are found by their key.
 * @param millis since the epoch
 */
export function firstIdOf(millis: number): string {
  const hex = Math.max(0, Math.floor(millis)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** A secret of 256 random bits for links and cookies, as 43 URL-safe characters. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * A booking number: six digits that a person says aloud or writes on paper. It names a session among the
 * recent ones and opens nothing, so it need not be secret.
 */
export function newBookingNumber(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0');
}

/**
 * The id of what is told by its parts: the same parts give the same id, for ever (UUID version 8 over SHA-256), so that
 * what is done again is known to be done already.
 */
export function idOf(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, ID_BYTES);
  bytes[6] = 0x80 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return asUuid(bytes);
}

function asUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
