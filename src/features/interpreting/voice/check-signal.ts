import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { VoiceSignalMessage } from './voice-messages.js';

interface Row {
  mine: boolean;
  live: boolean;
  current: boolean;
}

const CHECK = `
  SELECT me.connection = $2 AS mine, me.state IN ('answered', 'in') AS live,
         EXISTS (SELECT FROM leg peer WHERE peer.id = $3 AND peer.id <> me.id AND peer.session_id = me.session_id
                 AND peer.connection = $4 AND peer.state IN ('answered', 'in')) AS current
  FROM leg me WHERE me.id = $1`;

/** Whether a signal may pass from one leg's page to another's. */
@Injectable()
export class CheckSignal {
  constructor(private readonly database: Database) {}

  /**
   * @returns false where the receiver's page is no longer the one meant, or is no peer: the signal is dropped
   * @throws AppError LEG_REPLACED, SESSION_STATE where the sender does not hold its leg
   */
  async passes(
    from: { legId: string; connection: string },
    { toLegId, toConnection }: VoiceSignalMessage,
  ): Promise<boolean> {
    const [check] = await this.database.query<Row>(CHECK, [
      from.legId,
      from.connection,
      toLegId,
      toConnection,
    ]);
    if (!check?.mine) throw new AppError('LEG_REPLACED');
    if (!check.live) throw new AppError('SESSION_STATE');
    return check.current;
  }
}
