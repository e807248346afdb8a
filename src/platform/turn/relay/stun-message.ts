import { createHmac } from 'node:crypto';
import { sameHash } from '../../access/secrets.js';

/** The methods and attributes of STUN and TURN (RFC 8489, RFC 8656) that a relay of voice needs. */
export const METHOD = {
  binding: 0x001,
  allocate: 0x003,
  refresh: 0x004,
  send: 0x006,
  data: 0x007,
  createPermission: 0x008,
  channelBind: 0x009,
} as const;

export const CLASS = { request: 0x000, indication: 0x010, success: 0x100, error: 0x110 } as const;

export const ATTRIBUTE = {
  username: 0x0006,
  integrity: 0x0008,
  error: 0x0009,
  channelNumber: 0x000c,
  lifetime: 0x000d,
  peerAddress: 0x0012,
  data: 0x0013,
  realm: 0x0014,
  nonce: 0x0015,
  relayedAddress: 0x0016,
  addressFamily: 0x0017,
  transport: 0x0019,
  mappedAddress: 0x0020,
} as const;

const MAGIC_COOKIE = 0x2112a442;
const HEADER_BYTES = 20;
const INTEGRITY_BYTES = 24;

export interface StunMessage {
  method: number;
  class: number;
  /** 12 bytes that an answer repeats. */
  transaction: Buffer;
  attributes: readonly Attribute[];
}

export type Attribute = readonly [type: number, value: Buffer];

/** A message that arrived, with the bytes that its signature covers. */
export interface ArrivedMessage extends StunMessage {
  bytes: Buffer;
  /** Where the signature stands; undefined where it is not signed. */
  signedUntil: number | undefined;
}

/** Reads a message; undefined where the bytes are none. What follows the signature does not count. */
export function decodeMessage(bytes: Buffer): ArrivedMessage | undefined {
  if (bytes.length < HEADER_BYTES || bytes[0]! >= 0x40) return undefined;
  if (bytes.readUInt32BE(4) !== MAGIC_COOKIE) return undefined;
  if (bytes.readUInt16BE(2) + HEADER_BYTES !== bytes.length) return undefined;
  const type = bytes.readUInt16BE(0);
  const attributes: Attribute[] = [];
  let signedUntil: number | undefined;
  for (let at = HEADER_BYTES; at + 4 <= bytes.length && signedUntil === undefined;) {
    const length = bytes.readUInt16BE(at + 2);
    if (at + 4 + length > bytes.length) return undefined;
    attributes.push([bytes.readUInt16BE(at), bytes.subarray(at + 4, at + 4 + length)]);
    if (attributes.at(-1)![0] === ATTRIBUTE.integrity) signedUntil = at;
    at += 4 + length + paddingOf(length);
  }
  return {
    method: type & ~CLASS.error,
    class: type & CLASS.error,
    transaction: bytes.subarray(8, HEADER_BYTES),
    attributes,
    bytes,
    signedUntil,
  };
}

/** @param key signs the message, where it must be */
export function encodeMessage(message: StunMessage, key?: Buffer): Buffer {
  const body = Buffer.concat(message.attributes.map(encodeAttribute));
  const head = Buffer.alloc(HEADER_BYTES);
  head.writeUInt16BE(message.method | message.class);
  head.writeUInt16BE(body.length + (key ? INTEGRITY_BYTES : 0), 2);
  head.writeUInt32BE(MAGIC_COOKIE, 4);
  message.transaction.copy(head, 8);
  const bytes = Buffer.concat([head, body]);
  if (!key) return bytes;
  const mark = createHmac('sha1', key).update(bytes).digest();
  return Buffer.concat([bytes, encodeAttribute([ATTRIBUTE.integrity, mark])]);
}

/** Whether `message` was signed with `key`. */
export function isSignedWith(message: ArrivedMessage, key: Buffer): boolean {
  if (message.signedUntil === undefined) return false;
  const covered = Buffer.from(message.bytes.subarray(0, message.signedUntil));
  covered.writeUInt16BE(message.signedUntil + INTEGRITY_BYTES - HEADER_BYTES, 2);
  const mark = createHmac('sha1', key).update(covered).digest();
  return sameHash(mark, message.attributes.at(-1)![1]);
}

export function attributeOf(message: StunMessage, type: number): Buffer | undefined {
  return message.attributes.find(([one]) => one === type)?.[1];
}

/** An attribute that holds text; undefined where it is missing. */
export function textOf(message: StunMessage, type: number): string | undefined {
  return attributeOf(message, type)?.toString('utf8');
}

function encodeAttribute([type, value]: Attribute): Buffer {
  const bytes = Buffer.alloc(4 + value.length + paddingOf(value.length));
  bytes.writeUInt16BE(type);
  bytes.writeUInt16BE(value.length, 2);
  value.copy(bytes, 4);
  return bytes;
}

const paddingOf = (length: number) => (4 - (length % 4)) % 4;
