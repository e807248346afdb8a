import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { readTelephoneNumber } from '../../../kernel/telephone-number.js';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { CodeHashes } from '../codes/code-hashes.js';

/** A surgery's line, a mobile, a home, and two more. */
export const MOST_NUMBERS = 5;

const INSERT = `
  INSERT INTO member_telephone (id, member_id, number_hash, last_digits, created_at)
  SELECT $1, $2, $3, $4, $5
  WHERE (SELECT count(*) FROM member_telephone WHERE member_id = $2 AND number_hash <> $3) < ${MOST_NUMBERS}
  ON CONFLICT ON CONSTRAINT member_telephone_member_id_number_hash_key DO UPDATE SET last_digits = excluded.last_digits
  RETURNING id`;

/** The telephones from which a member calls with the personal code alone. */
@Injectable()
export class RegisterNumber {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hashes: CodeHashes,
  ) {}

  /**
   * Registering it twice is registering it once.
   * @throws AppError TELEPHONE_INVALID, TOO_MANY_NUMBERS
   */
  async add(memberId: string, telephone: string): Promise<void> {
    const number = readTelephoneNumber(telephone);
    if (!number) throw new AppError('TELEPHONE_INVALID');
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      // Two numbers at once must not both be the last one.
      await tx.query(`SELECT FROM member WHERE id = $1 FOR NO KEY UPDATE`, [memberId]);
      const written = await tx.query(INSERT, [
        newId(now.getTime()),
        memberId,
        this.hashes.ofTelephone(memberId, number),
        number.slice(-2),
        now,
      ]);
      if (written.length === 0) throw new AppError('TOO_MANY_NUMBERS');
    });
  }

  /** Removing what is not there changes nothing. */
  async remove(memberId: string, numberId: string): Promise<void> {
    await this.database.query(`DELETE FROM member_telephone WHERE id = $1 AND member_id = $2`, [
      numberId,
      memberId,
    ]);
  }
}
