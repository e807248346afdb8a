import type { SignedIn } from '../../../platform/access/principal.js';

/** Whose session it is: a member, or an account of the staff. */
export type Person =
  | { role: 'member'; memberId: string }
  | { role: 'operator' | 'admin' | 'funder'; accountId: string };

/** The column of `auth_session` that names the person, and the person's id. */
export function personColumn(person: Person | SignedIn): {
  column: 'member_id' | 'account_id';
  id: string;
} {
  return person.role === 'member'
    ? { column: 'member_id', id: person.memberId }
    : { column: 'account_id', id: person.accountId };
}
