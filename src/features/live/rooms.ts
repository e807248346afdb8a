import type { Caller } from '../../platform/access/principal.js';

/** The names of the Socket.IO rooms, so that a sender and a listener can't misspell each other. */
export const room = {
  member: (id: string) => `member:${id}`,
  agency: (id: string) => `agency:${id}`,
  network: (id: string) => `network:${id}`,
  session: (id: string) => `session:${id}`,
  /** The page that holds a leg now. */
  leg: (id: string) => `leg:${id}`,
} as const;

/** The rooms a caller's sockets join by themselves when they connect. */
export function roomsOf(caller: Caller): string[] {
  const who = caller.signedIn;
  if (who?.role === 'member') return [room.member(who.memberId)];
  if (who?.role === 'operator') return [room.agency(who.agencyId)];
  if (who?.role === 'admin') return who.networkIds.map(room.network);
  return [];
}
