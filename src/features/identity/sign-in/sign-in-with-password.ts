import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AttemptLimits } from '../../../platform/rate-limits/index.js';
import { type NewSession, OpenSession } from '../sessions/open-session.js';
import type { Person } from '../sessions/person.js';
import { PASSWORD_LIMITS } from './attack-limits.js';
import { Passwords } from './passwords.js';
import type { SignInWithPasswordDto } from './sign-in.dto.js';
import type { Visitor } from './visitor.js';

interface Account {
  id: string;
  role: 'operator' | 'admin' | 'funder';
  passwordHash: string;
}

const FIND = `
  SELECT id, role, password_hash AS "passwordHash" FROM account WHERE lower(email) = lower($1) AND state = 'active'`;

/** The staff's way in: e-mail and password. */
@Injectable()
export class SignInWithPassword {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly limits: AttemptLimits,
    private readonly sessions: OpenSession,
  ) {}

  /** @throws AppError SIGN_IN_REFUSED, the same for an unknown address; TOO_MANY_ATTEMPTS */
  async run(
    { email, password }: SignInWithPasswordDto,
    { address, cookieHeader }: Visitor,
  ): Promise<{ person: Person; session: NewSession }> {
    const taken = await this.limits.take([
      { limit: PASSWORD_LIMITS.address, of: [address] },
      { limit: PASSWORD_LIMITS.email, of: [email.toLowerCase()] },
      { limit: PASSWORD_LIMITS.all, of: [] },
    ]);
    const [account] = await this.database.query<Account>(FIND, [email]);
    const right = await this.passwords.matches(account?.passwordHash, password);
    if (!account || !right) throw new AppError('SIGN_IN_REFUSED');
    const person = { role: account.role, accountId: account.id };
    const session = await this.database.transaction((tx) =>
      this.sessions.run(tx, person, cookieHeader, null),
    );
    await this.limits.giveBack(taken);
    return { person, session };
  }
}
