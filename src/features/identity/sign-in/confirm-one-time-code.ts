import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { sameHash } from '../../../platform/access/secrets.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AttemptLimits } from '../../../platform/rate-limits/index.js';
import { CodeHashes } from '../codes/code-hashes.js';
import { type NewSession, OpenSession } from '../sessions/open-session.js';
import type { OneTimeCodeDto } from './sign-in.dto.js';
import { TrustedDevices } from './trusted-devices.js';
import type { Visitor } from './visitor.js';

interface Challenge {
  memberId: string | null;
  hash: Buffer;
  attemptsLeft: number;
  attemptKeys: string[];
}

export interface Confirmed {
  memberId: string;
  session: NewSession;
  /** The device's new name, where it is trusted from now on. */
  deviceToken: string | undefined;
  attemptKeys: string[];
}

/** Counts the try in the statement that allows it, so that parallel tries can't exceed three. */
const TAKE_TRY = `
  UPDATE sign_in_challenge SET attempts_left = attempts_left - 1
  WHERE id = $1 AND attempts_left > 0 AND consumed_at IS NULL AND expires_at > $2
  RETURNING member_id AS "memberId", one_time_code_hash AS hash, attempts_left AS "attemptsLeft",
            attempt_keys AS "attemptKeys"`;

const CONSUME = `
  UPDATE sign_in_challenge c SET consumed_at = $2
  FROM member m
  WHERE c.id = $1 AND c.consumed_at IS NULL AND m.id = c.member_id AND m.state = 'active'
  RETURNING c.id`;

/** A member's second step on a device that is not known: the one-time code of the mail. */
@Injectable()
export class ConfirmOneTimeCode {
  constructor(
    private readonly database: Database,
    private readonly hashes: CodeHashes,
    private readonly limits: AttemptLimits,
    private readonly devices: TrustedDevices,
    private readonly sessions: OpenSession,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError ONE_TIME_CODE_WRONG with `attemptsLeft`, CHALLENGE_EXPIRED */
  async run(given: OneTimeCodeDto, visitor: Visitor): Promise<Confirmed> {
    const { challengeId, oneTimeCode } = given;
    const [challenge] = await this.database.query<Challenge>(TAKE_TRY, [
      challengeId,
      this.clock.now(),
    ]);
    if (!challenge) throw new AppError('CHALLENGE_EXPIRED');
    const right = sameHash(challenge.hash, this.hashes.ofOneTimeCode(challengeId, oneTimeCode));
    if (!right || challenge.memberId === null)
      throw new AppError('ONE_TIME_CODE_WRONG', { attemptsLeft: challenge.attemptsLeft });
    const confirmed = await this.database.transaction((tx) =>
      this.#signIn(tx, challenge, challenge.memberId!, given, visitor),
    );
    await this.limits.giveBack(challenge.attemptKeys);
    return confirmed;
  }

  async #signIn(
    tx: Transaction,
    challenge: Challenge,
    memberId: string,
    { challengeId, trustDevice }: OneTimeCodeDto,
    { cookieHeader, deviceToken }: Visitor,
  ): Promise<Confirmed> {
    const consumed = await tx.query(CONSUME, [challengeId, this.clock.now()]);
    // Answered a moment ago by another request, or suspended meanwhile.
    if (consumed.length === 0) throw new AppError('CHALLENGE_EXPIRED');
    const trust = trustDevice ? await this.devices.trust(tx, memberId, deviceToken) : undefined;
    const person = { role: 'member', memberId } as const;
    const until = trust?.trustedUntil ?? null;
    const session = await this.sessions.run(tx, person, cookieHeader, until);
    const { attemptKeys } = challenge;
    return { memberId, session, deviceToken: trust?.token, attemptKeys };
  }
}
