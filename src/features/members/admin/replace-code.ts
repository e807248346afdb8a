import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import { IssueCode } from '../issue-code.js';
import { lockMember } from './lock-member.js';

/** Gives a member a new code on the admin's word. */
@Injectable()
export class ReplaceCode {
  constructor(
    private readonly database: Database,
    private readonly issueCode: IssueCode,
  ) {}

  /** @throws AppError MEMBER_UNKNOWN */
  async run(networkId: string, memberId: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      await lockMember(tx, networkId, memberId);
      return this.issueCode.run(tx, networkId, memberId);
    });
  }
}
