import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AttemptLimits } from '../../../platform/rate-limits/index.js';
import { hasValidCheckDigit, normaliseCode } from '../../members/personal-code.js';
import { CodeHashes } from '../codes/code-hashes.js';
import { type NewSession, OpenSession } from '../sessions/open-session.js';
import { KNOWN_DEVICE_LIMIT } from './attack-limits.js';
import { attemptsFrom, attemptsOn } from './code-attempts.js';
import { OpenChallenge } from './open-challenge.js';
import type { SignInWithCodeDto } from './sign-in.dto.js';
import { TrustedDevices } from './trusted-devices.js';
import type { Visitor } from './visitor.js';

export type CodeOutcome =
  | { next: 'signed_in'; memberId: string; session: NewSession }
  | { next: 'one_time_code'; challengeId: string; expiresAt: Date };

/** A member's first step: the personal code. */
@Injectable()
export class SignInWithCode {
  constructor(
    private readonly database: Database,
    private readonly hashes: CodeHashes,
    private readonly limits: AttemptLimits,
    private readonly devices: TrustedDevices,
    private readonly challenges: OpenChallenge,
    private readonly sessions: OpenSession,
  ) {}

  /** @throws AppError CODE_CHECK_DIGIT, NETWORK_UNKNOWN, TOO_MANY_ATTEMPTS */
  async run(given: SignInWithCodeDto, visitor: Visitor): Promise<CodeOutcome> {
    const code = normaliseCode(given.code);
    // Whoever wants to guess computes the check digit too: this tells them nothing and costs no attempt.
    if (!hasValidCheckDigit(code)) throw new AppError('CODE_CHECK_DIGIT');
    const networkId = await this.#networkId(given.network);
    const codeHash = this.hashes.ofPersonalCode(networkId, code);
    const known = await this.#onKnownDevice(networkId, codeHash, visitor);
    if (known) return known;
    const taken = await this.limits.take([
      ...attemptsFrom(visitor.address),
      ...attemptsOn(networkId, code),
    ]);
    const challenge = await this.challenges.run(networkId, codeHash, taken);
    return { next: 'one_time_code', ...challenge };
  }

  async #networkId(slug: string): Promise<string> {
    const [network] = await this.database.query<{ id: string }>(
      `SELECT id FROM network WHERE slug = $1`,
      [slug],
    );
    if (!network) throw new AppError('NETWORK_UNKNOWN');
    return network.id;
  }

  /** Stands apart from the limits of unknown devices, so that nobody can lock a member out of their own. */
  async #onKnownDevice(
    networkId: string,
    codeHash: Buffer,
    { deviceToken, cookieHeader }: Visitor,
  ): Promise<CodeOutcome | undefined> {
    if (!deviceToken || !(await this.devices.isKnown(deviceToken))) return undefined;
    const taken = await this.#takeFromDevice(deviceToken);
    if (!taken) return undefined;
    const found = await this.devices.memberOf(deviceToken, networkId, codeHash);
    if (!found) return undefined;
    const { memberId, trustedUntil } = found;
    const session = await this.database.transaction((tx) =>
      this.sessions.run(tx, { role: 'member', memberId }, cookieHeader, trustedUntil),
    );
    await this.limits.giveBack(taken);
    return { next: 'signed_in', memberId, session };
  }

  /** undefined where the device has missed too often: it counts as unknown until the window is over. */
  async #takeFromDevice(deviceToken: string): Promise<string[] | undefined> {
    try {
      return await this.limits.take([{ limit: KNOWN_DEVICE_LIMIT, of: [deviceToken] }]);
    } catch (refusal) {
      if (refusal instanceof AppError && refusal.code === 'TOO_MANY_ATTEMPTS') return undefined;
      throw refusal;
    }
  }
}
