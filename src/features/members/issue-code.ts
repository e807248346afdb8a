import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import type { Transaction } from '../../platform/database/transactions.js';
import { CodeHashes, EndSessions } from '../identity/index.js';
import { newPersonalCode } from './new-personal-code.js';

const REVOKE_FORMER = `
  UPDATE personal_code SET revoked_at = $2 WHERE member_id = $1 AND revoked_at IS NULL RETURNING id`;

/** Codes that were ever handed out are not handed out again: the former holder may still have the card. */
const INSERT = `
  INSERT INTO personal_code (id, network_id, member_id, code_hash, issued_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT ON CONSTRAINT personal_code_network_id_code_hash_key DO NOTHING
  RETURNING id`;

/** Far more than it takes, even in a network that has handed out half of the ten million codes. */
const MOST_DRAWS = 100;

/** Gives a member a personal code. The former one stops working, and what it opened is closed. */
@Injectable()
export class IssueCode {
  constructor(
    private readonly hashes: CodeHashes,
    private readonly sessions: EndSessions,
    private readonly clock: Clock,
  ) {}

  /**
   * The caller holds the member's row, so that two at once leave one code.
   * @returns the code: it can't be read again
   */
  async run(tx: Transaction, networkId: string, memberId: string): Promise<string> {
    const now = this.clock.now();
    const revoked = await tx.query(REVOKE_FORMER, [memberId, now]);
    // Whoever knew the former code may have signed in with it, and trusted a device.
    if (revoked.length > 0)
      await this.sessions.ofPerson(tx, { role: 'member', memberId }, { forgetDevices: true });
    for (let draw = 0; draw < MOST_DRAWS; draw++) {
      const code = newPersonalCode();
      const hash = this.hashes.ofPersonalCode(networkId, code);
      const id = newId(now.getTime());
      const inserted = await tx.query(INSERT, [id, networkId, memberId, hash, now]);
      if (inserted.length > 0) return code;
    }
    throw new Error('No free personal code was found: the network has handed out nearly all');
  }
}
