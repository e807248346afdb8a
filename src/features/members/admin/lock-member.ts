import type { Transaction } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { Member } from '../entities/member.entity.js';

/**
 * The member, held until the end of the transaction: what is decided about a member is decided in turn.
 * @throws AppError MEMBER_UNKNOWN, also for a member of another network
 */
export async function lockMember(
  tx: Transaction,
  networkId: string,
  memberId: string,
): Promise<Member> {
  const member = await tx.manager.findOne(Member, {
    where: { id: memberId, networkId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!member) throw new AppError('MEMBER_UNKNOWN');
  return member;
}
