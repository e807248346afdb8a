import { Injectable } from '@nestjs/common';
import { sameHash } from '../../../platform/access/secrets.js';
import type { Transaction } from '../../../platform/database/transactions.js';
import { AttemptLimits } from '../../../platform/rate-limits/index.js';
import { CodeHashes } from '../codes/code-hashes.js';
import { PIN_LIMIT } from '../sign-in/attack-limits.js';
import type { Identified } from './identify-by-telephone.js';

/** The one try at the PIN that follows a personal code on a call; after a wrong one the code is keyed again. */
@Injectable()
export class ConfirmPin {
  constructor(
    private readonly limits: AttemptLimits,
    private readonly hashes: CodeHashes,
  ) {}

  /**
   * A member without a PIN has none that is right.
   * @param networkIds those that the dialled number may mean
   * @param candidate whose code was keyed; null for nobody's
   * @param taken what the code took
   */
  async run(
    tx: Transaction,
    {
      networkIds,
      candidate,
      taken,
      pin,
    }: {
      networkIds: readonly string[];
      candidate: string | null;
      taken: readonly string[];
      pin: string;
    },
  ): Promise<Extract<Identified, { kind: 'member' | 'wrong' | 'too_many' }>> {
    const attempts = networkIds.map((networkId) => ({ limit: PIN_LIMIT, of: [networkId] }));
    const mine = await this.limits.takeIn(tx, attempts);
    if (mine.refused) {
      await this.limits.giveBack(mine.taken, tx);
      return { kind: 'too_many' };
    }
    const [member] = await tx.query<{ pin_hash: Buffer | null }>(
      `SELECT pin_hash FROM member WHERE id = $1 AND state = 'active'`,
      [candidate],
    );
    const given = this.hashes.ofPin(candidate ?? '', pin);
    if (!member?.pin_hash || !sameHash(member.pin_hash, given)) return { kind: 'wrong' };
    await this.limits.giveBack([...taken, ...mine.taken], tx);
    return { kind: 'member', memberId: candidate! };
  }
}
