import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { LiveEvents, room } from '../../live/index.js';
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

/** Passes a session description or a candidate from one leg's page to another's, whichever process holds it. */
@Injectable()
export class RelaySignal {
  constructor(
    private readonly database: Database,
    private readonly live: LiveEvents,
  ) {}

  /**
   * A signal for a page that is no longer the receiver's is dropped: that connection is gone.
   * @throws AppError LEG_REPLACED, SESSION_STATE
   */
  async relay(from: { legId: string; connection: string }, signal: VoiceSignalMessage) {
    const { legId, connection } = from;
    const { toLegId, toConnection } = signal;
    const [check] = await this.database.query<Row>(CHECK, [
      legId,
      connection,
      toLegId,
      toConnection,
    ]);
    if (!check?.mine) throw new AppError('LEG_REPLACED');
    if (!check.live) throw new AppError('SESSION_STATE');
    if (!check.current) return;
    this.live.emit(room.leg(toLegId), 'voice:signal', {
      ...signal,
      fromLegId: legId,
      fromConnection: connection,
    });
  }
}
