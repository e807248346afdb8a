import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { CodeHashes } from '../codes/code-hashes.js';
import { isWeakPin } from './pin-policy.js';

/** The PIN that a member keys after the personal code. */
@Injectable()
export class ChoosePin {
  constructor(
    private readonly database: Database,
    private readonly hashes: CodeHashes,
  ) {}

  /** @param pin four digits. @throws AppError PIN_TOO_EASY */
  async run(memberId: string, pin: string): Promise<void> {
    if (isWeakPin(pin)) throw new AppError('PIN_TOO_EASY');
    await this.database.query(`UPDATE member SET pin_hash = $2 WHERE id = $1`, [
      memberId,
      this.hashes.ofPin(memberId, pin),
    ]);
  }
}
