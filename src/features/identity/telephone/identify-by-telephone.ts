import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transactions.js';
import { AttemptLimits } from '../../../platform/rate-limits/index.js';
import { hasValidCheckDigit } from '../../members/personal-code.js';
import { CodeHashes } from '../codes/code-hashes.js';
import { attemptsFrom, attemptsOn } from '../sign-in/code-attempts.js';
import { needsPin, type PinPolicy } from './pin-policy.js';

/** Who calls, or why that is not known. Nothing tells a code that exists from one that does not. */
export type Identified =
  | { readonly kind: 'member'; readonly memberId: string }
  /**
   * A PIN must follow, be the code right or not.
   * @property candidate whose code it is; null where it is nobody's
   * @property taken the attempts that the PIN, if right, gives back
   */
  | { readonly kind: 'pin'; readonly candidate: string | null; readonly taken: readonly string[] }
  /** A slip of the finger, by the check digit: it costs no attempt, as on the web. */
  | { readonly kind: 'slip' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too_many' };

/** Everybody who withholds their number is counted as one. */
const WITHHELD = 'withheld';

interface CodeHolder {
  id: string;
  policy: PinPolicy;
}

const FIND = `
  SELECT m.id, n.telephone_pin AS policy FROM personal_code c
  JOIN member m ON m.id = c.member_id JOIN network n ON n.id = m.network_id
  JOIN unnest($1::uuid[], $2::bytea[]) AS asked (network_id, code_hash)
    ON c.network_id = asked.network_id AND c.code_hash = asked.code_hash
  WHERE c.revoked_at IS NULL AND m.state = 'active'`;

/** Finds the member of a personal code that was keyed on a telephone, under the limits that the web's codes have. */
@Injectable()
export class IdentifyByTelephone {
  constructor(
    private readonly limits: AttemptLimits,
    private readonly hashes: CodeHashes,
  ) {}

  /**
   * @param networkIds those that the dialled number may mean, one or more
   * @param code what was keyed
   * @param callingNumber E.164; null where it is withheld
   */
  async run(
    tx: Transaction,
    {
      networkIds,
      code,
      callingNumber,
    }: { networkIds: readonly string[]; code: string; callingNumber: string | null },
  ): Promise<Identified> {
    if (!hasValidCheckDigit(code)) return { kind: 'slip' };
    const from = await this.limits.takeIn(tx, attemptsFrom(callingNumber ?? WITHHELD));
    if (from.refused) return { kind: 'too_many' };
    const taken = [...from.taken];
    const asked: string[] = [];
    // A network whose attempts are used up is passed over; the others may still be meant.
    for (const networkId of networkIds) {
      const on = await this.limits.takeIn(tx, attemptsOn(networkId, code));
      taken.push(...on.taken);
      if (!on.refused) asked.push(networkId);
    }
    if (asked.length === 0) return { kind: 'too_many' };
    const holder = await this.#holderOf(tx, asked, code);
    if (holder && !needsPin(holder.policy, await this.#isTheirs(tx, holder.id, callingNumber))) {
      await this.limits.giveBack(taken, tx);
      return { kind: 'member', memberId: holder.id };
    }
    // Where no network ever asks for a PIN there is nothing to hide behind one.
    if (!holder && (await this.#neverAsked(tx, asked))) return { kind: 'wrong' };
    return { kind: 'pin', candidate: holder?.id ?? null, taken };
  }

  async #holderOf(
    tx: Transaction,
    networkIds: readonly string[],
    code: string,
  ): Promise<CodeHolder | undefined> {
    const hashes = networkIds.map((networkId) => this.hashes.ofPersonalCode(networkId, code));
    const found = await tx.query<CodeHolder>(FIND, [networkIds, hashes]);
    // Two networks may have handed out the same code: then it tells nobody.
    return found.length === 1 ? found[0] : undefined;
  }

  async #isTheirs(tx: Transaction, memberId: string, number: string | null): Promise<boolean> {
    if (number === null) return false;
    const found = await tx.query(
      `SELECT FROM member_telephone WHERE member_id = $1 AND number_hash = $2`,
      [memberId, this.hashes.ofTelephone(memberId, number)],
    );
    return found.length > 0;
  }

  async #neverAsked(tx: Transaction, networkIds: readonly string[]): Promise<boolean> {
    const asking = await tx.query(
      `SELECT FROM network WHERE id = ANY($1) AND telephone_pin <> 'never' LIMIT 1`,
      [networkIds],
    );
    return asking.length === 0;
  }
}
