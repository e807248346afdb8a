/** A member as the network's admin sees them. */
export class MemberView {
  id: string;
  givenName: string;
  familyName: string;
  /** TRE_G15. */
  profession: string;
  email: string;
  practiceName: string;
  communeName: string;
  state: 'active' | 'suspended';
  /** When the present personal code was issued (ISO 8601); null: none was, or it was revoked. */
  codeIssuedAt: string | null;
  createdAt: string;
  lastSignInAt: string | null;
}

export class NewMemberView {
  member: MemberView;
  /** Eight digits, shown this once and kept nowhere. */
  code: string;
}

export class IssuedCodeView {
  /** Eight digits, shown this once and kept nowhere. */
  code: string;
}

export class PracticeView {
  name: string;
  communeCode: string;
  communeName: string;
}
