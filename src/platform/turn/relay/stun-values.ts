/** The values of attributes. */

export interface Address {
  /** Dotted IPv4. */
  address: string;
  port: number;
}

const COOKIE = Buffer.from([0x21, 0x12, 0xa4, 0x42]);
const IPV4 = 1;

/** An IPv4 address as XOR-MAPPED-ADDRESS and its kin hold it. */
export function encodeAddress({ address, port }: Address): Buffer {
  const bytes = Buffer.alloc(8);
  bytes[1] = IPV4;
  bytes.writeUInt16BE(port ^ COOKIE.readUInt16BE(0), 2);
  address.split('.').forEach((part, n) => (bytes[4 + n] = Number(part) ^ COOKIE[n]!));
  return bytes;
}

/** Undefined where it is no IPv4 address. */
export function decodeAddress(bytes: Buffer): Address | undefined {
  if (bytes.length !== 8 || bytes[1] !== IPV4) return undefined;
  const parts = [...bytes.subarray(4)].map((part, n) => part ^ COOKIE[n]!);
  return { address: parts.join('.'), port: bytes.readUInt16BE(2) ^ COOKIE.readUInt16BE(0) };
}

export function encodeUint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export function decodeUint32(bytes: Buffer | undefined): number | undefined {
  return bytes?.length === 4 ? bytes.readUInt32BE() : undefined;
}

export function encodeError(code: number, reason: string): Buffer {
  return Buffer.concat([
    Buffer.from([0, 0, Math.floor(code / 100), code % 100]),
    Buffer.from(reason),
  ]);
}

/** Voice on a bound channel: four bytes of header instead of 36. */
export function encodeChannelData(channel: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(channel);
  head.writeUInt16BE(data.length, 2);
  return Buffer.concat([head, data]);
}

/** Undefined where the bytes are no channel's. Over UDP padding may follow. */
export function decodeChannelData(bytes: Buffer): { channel: number; data: Buffer } | undefined {
  if (bytes.length < 4 || bytes[0]! >> 6 !== 1) return undefined;
  const length = bytes.readUInt16BE(2);
  if (length > bytes.length - 4) return undefined;
  return { channel: bytes.readUInt16BE(0), data: bytes.subarray(4, 4 + length) };
}
