import type { Role } from '../api/me';

const homes: Record<Role, string> = {
  member: '/',
  operator: '/console',
  admin: '/admin',
  funder: '/financeur',
};

/** The page that a role starts from. */
export function homeOf(role: Role): string {
  return homes[role];
}

/** A path of ours to go on to after signing in; anything that could lead elsewhere is dropped. */
export function safeNext(next: string | null): string | null {
  if (next === null || !/^\/(?![/\\])[\w\-/]*$/.test(next)) return null;
  return next.startsWith('/connexion') || next.startsWith('/api') ? null : next;
}
