import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import { EndSessions } from '../../identity/index.js';
import { Member } from '../entities/member.entity.js';
import { lockMember } from './lock-member.js';

/** Suspends and reinstates members. Both may be repeated. */
@Injectable()
export class SuspendMember {
  constructor(
    private readonly database: Database,
    private readonly sessions: EndSessions,
  ) {}

  /**
   * From now on the member signs in and asks for nothing. A conversation that is going on is not cut off: it is a
   * patient's too.
   */
  async suspend(networkId: string, memberId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockMember(tx, networkId, memberId);
      await tx.manager.update(Member, { id: memberId }, { state: 'suspended' });
      const person = { role: 'member', memberId } as const;
      await this.sessions.ofPerson(tx, person, { forgetDevices: false });
    });
  }

  /** The same code works again, on the devices that were trusted. */
  async reinstate(networkId: string, memberId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockMember(tx, networkId, memberId);
      await tx.manager.update(Member, { id: memberId }, { state: 'active' });
    });
  }
}
