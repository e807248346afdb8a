import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { SignedIn } from '../../../platform/access/principal.js';
import { Database, type Transaction } from '../../../platform/database/transactions.js';
import { LiveEvents, room } from '../../live/index.js';
import { type Person, personColumn } from './person.js';

const REVOKE_ONE = `UPDATE auth_session SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL`;

const revokeAll = (column: string) =>
  `UPDATE auth_session SET revoked_at = $2 WHERE ${column} = $1 AND revoked_at IS NULL`;

const FORGET_DEVICES = `DELETE FROM trusted_device WHERE member_id = $1`;

/** A one-time code on its way must not open what has just been closed. */
const VOID_CHALLENGES = `
  UPDATE sign_in_challenge SET consumed_at = $2 WHERE member_id = $1 AND consumed_at IS NULL`;

/** Ends sessions, and the sockets that stand on them, in every process. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly database: Database,
    private readonly live: LiveEvents,
    private readonly clock: Clock,
  ) {}

  /** This session alone. */
  async one(session: Pick<SignedIn, 'sessionId'>): Promise<void> {
    await this.database.query(REVOKE_ONE, [session.sessionId, this.clock.now()]);
    this.live.disconnect(room.signIn(session.sessionId));
  }

  /** Every session of the person, on every device; the devices are trusted no more. */
  async everywhere(person: Person): Promise<void> {
    await this.database.transaction((tx) => this.ofPerson(tx, person, { forgetDevices: true }));
  }

  /** The same within another decision: a suspension, a new code. */
  async ofPerson(
    tx: Transaction,
    person: Person,
    { forgetDevices }: { forgetDevices: boolean },
  ): Promise<void> {
    const { column, id } = personColumn(person);
    const now = this.clock.now();
    await tx.query(revokeAll(column), [id, now]);
    if (person.role === 'member') {
      await tx.query(VOID_CHALLENGES, [id, now]);
      if (forgetDevices) await tx.query(FORGET_DEVICES, [id]);
    }
    tx.afterCommit(() =>
      this.live.disconnect(person.role === 'member' ? room.member(id) : room.account(id)),
    );
  }
}
