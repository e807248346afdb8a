import type { Allocation } from './allocation.js';
import type { Allocations, AllocationWanted } from './allocations.js';
import { isPeerAllowed } from './peer-policy.js';
import {
  type ArrivedMessage,
  ATTRIBUTE,
  type Attribute,
  attributeOf,
  METHOD,
} from './stun-message.js';
import {
  type Address,
  decodeAddress,
  decodeUint32,
  encodeAddress,
  encodeUint32,
} from './stun-values.js';
import { TurnError } from './turn-error.js';

/** Lifetimes in seconds (RFC 8656 section 7.2). */
const DEFAULT_LIFETIME = 600;
const MOST_LIFETIME = 3600;
const UDP = 17;
const IPV4 = 1;

/** A request of a known user. */
export interface KnownRequest {
  message: ArrivedMessage;
  user: string;
  /** The client's path to this server, and its address as seen here. */
  client: { key: string; address: Address };
  onData: AllocationWanted['onData'];
}

/**
 * Does what a request asks and returns the answer's attributes; undefined where it is not to be answered.
 * @throws TurnError
 */
export async function performRequest(
  request: KnownRequest,
  allocations: Allocations,
): Promise<Attribute[] | undefined> {
  const { message, user, client } = request;
  const allocation = allocations.live(client.key);
  if (allocation && allocation.user !== user) throw new TurnError(441, 'Wrong Credentials');
  if (message.method === METHOD.allocate) return allocate(request, allocation, allocations);
  if (!allocation) throw new TurnError(437, 'Allocation Mismatch');
  if (message.method === METHOD.refresh) return refresh(request, allocation, allocations);
  if (message.method === METHOD.createPermission) return permit(message, allocation, allocations);
  if (message.method === METHOD.channelBind) return bindChannel(message, allocation, allocations);
  throw new TurnError(400, 'Bad Request');
}

async function allocate(
  { message, user, client, onData }: KnownRequest,
  known: Allocation | undefined,
  allocations: Allocations,
): Promise<Attribute[] | undefined> {
  const transaction = message.transaction.toString('hex');
  if (known && known.transaction !== transaction) throw new TurnError(437, 'Allocation Mismatch');
  checkKind(message);
  const lifetime = lifetimeOf(message);
  const wanted = { user, transaction, lifetime, onData };
  const allocation = known ?? (await allocations.open(client.key, wanted));
  return (
    allocation && [
      [ATTRIBUTE.relayedAddress, encodeAddress(allocation.relayed)],
      [ATTRIBUTE.mappedAddress, encodeAddress(client.address)],
      [ATTRIBUTE.lifetime, encodeUint32(Math.round(allocation.until - allocations.seconds()))],
    ]
  );
}

function checkKind(message: ArrivedMessage): void {
  const transport = attributeOf(message, ATTRIBUTE.transport);
  if (transport?.length !== 4) throw new TurnError(400, 'Bad Request');
  if (transport[0] !== UDP) throw new TurnError(442, 'Unsupported Transport Protocol');
  const family = attributeOf(message, ATTRIBUTE.addressFamily)?.[0] ?? IPV4;
  if (family !== IPV4) throw new TurnError(440, 'Address Family not Supported');
}

function lifetimeOf(message: ArrivedMessage): number {
  const wanted = decodeUint32(attributeOf(message, ATTRIBUTE.lifetime)) ?? DEFAULT_LIFETIME;
  return Math.min(Math.max(wanted, DEFAULT_LIFETIME), MOST_LIFETIME);
}

function refresh(
  { message, client }: KnownRequest,
  allocation: Allocation,
  allocations: Allocations,
): Attribute[] {
  const ends = decodeUint32(attributeOf(message, ATTRIBUTE.lifetime)) === 0;
  const lifetime = ends ? 0 : lifetimeOf(message);
  if (ends) allocations.close(client.key);
  else allocation.until = allocations.seconds() + lifetime;
  return [[ATTRIBUTE.lifetime, encodeUint32(lifetime)]];
}

function permit(
  message: ArrivedMessage,
  allocation: Allocation,
  { relayIp }: Allocations,
): Attribute[] {
  const peers = message.attributes
    .filter(([type]) => type === ATTRIBUTE.peerAddress)
    .map(([, value]) => allowedPeer(value, relayIp));
  if (peers.length === 0) throw new TurnError(400, 'Bad Request');
  for (const peer of peers) allocation.permit(peer);
  return [];
}

function bindChannel(
  message: ArrivedMessage,
  allocation: Allocation,
  { relayIp }: Allocations,
): Attribute[] {
  const number = attributeOf(message, ATTRIBUTE.channelNumber);
  const channel = number?.length === 4 ? number.readUInt16BE() : 0;
  const value = attributeOf(message, ATTRIBUTE.peerAddress);
  if (!value || channel < 0x4000 || channel > 0x4fff) throw new TurnError(400, 'Bad Request');
  if (!allocation.bind(channel, allowedPeer(value, relayIp)))
    throw new TurnError(400, 'Bad Request');
  return [];
}

function allowedPeer(value: Buffer, relayIp: string): Address {
  const peer = decodeAddress(value);
  if (!peer) throw new TurnError(443, 'Peer Address Family Mismatch');
  if (!isPeerAllowed(peer, relayIp)) throw new TurnError(403, 'Forbidden');
  return peer;
}
