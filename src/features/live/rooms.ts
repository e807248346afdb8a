import type { Caller, SignedIn } from '../../platform/access/principal.js';

/** The names of the Socket.IO rooms, so that a sender and a listener can't misspell each other. */
export const room = {
  member: (id: string) => `member:${id}`,
  agency: (id: string) => `agency:${id}`,
  network: (id: string) => `network:${id}`,
  /** The pages of one account of the staff. */
  account: (id: string) => `account:${id}`,
  /** The pages of one sign-in session: they end with it. */
  signIn: (sessionId: string) => `sign-in:${sessionId}`,
  /** The page that holds a leg now. */
  leg: (id: string) => `leg:${id}`,
} as const;

/** The rooms a caller's sockets join by themselves when they connect. */
export function roomsOf(caller: Caller): string[] {
  const who = caller.signedIn;
  if (!who) return [];
  return [room.signIn(who.sessionId), ...ownRooms(who)];
}

function ownRooms(who: SignedIn): string[] {
  if (who.role === 'member') return [room.member(who.memberId)];
  const own = [room.account(who.accountId)];
  if (who.role === 'operator') own.push(room.agency(who.agencyId));
  if (who.role === 'admin') own.push(...who.networkIds.map(room.network));
  return own;
}
