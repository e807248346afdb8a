/** Who is asking. `sessionId` names the sign-in session, for sign-out. */
export interface MemberPrincipal {
  role: 'member';
  sessionId: string;
  memberId: string;
  networkId: string;
}
export interface OperatorPrincipal {
  role: 'operator';
  sessionId: string;
  accountId: string;
  agencyId: string;
}
export interface AdminPrincipal {
  role: 'admin';
  sessionId: string;
  accountId: string;
  networkIds: string[];
}
export interface FunderPrincipal {
  role: 'funder';
  sessionId: string;
  accountId: string;
  networkIds: string[];
}
export type SignedIn = MemberPrincipal | OperatorPrincipal | AdminPrincipal | FunderPrincipal;

/** The asking browser: its sign-in, if any, and the legs that one-time links bound to it. */
export interface Caller {
  signedIn: SignedIn | null;
  /** Legs taken by one-time link with this browser. */
  linkedLegIds: string[];
}

export type Role = SignedIn['role'];
