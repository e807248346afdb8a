import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/transactions.js';
import { LiveEvents } from '../../live/index.js';

const EVERY_MS = 30_000;

const STILL_VALID = `
  SELECT s.id
  FROM auth_session s
  LEFT JOIN member m ON m.id = s.member_id
  LEFT JOIN account a ON a.id = s.account_id
  WHERE s.id = ANY($1::uuid[]) AND s.revoked_at IS NULL AND s.expires_at > $2
    AND coalesce(m.state, a.state) = 'active'`;

/**
 * A socket is authenticated when it connects and may live for days. The end of a session ends its sockets at once
 * by an event; where that event was lost, or the session simply expired, this ends them within half a minute.
 */
@Injectable()
export class RecheckSockets implements OnModuleInit, OnModuleDestroy {
  readonly #log = new Logger(RecheckSockets.name);
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly live: LiveEvents,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.#timer = setInterval(() => {
      this.run().catch((error: unknown) => this.#log.warn(`sockets not checked: ${String(error)}`));
    }, EVERY_MS);
    this.#timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.#timer);
  }

  /** Ends the sockets of this process whose session is over. */
  async run(): Promise<void> {
    const sockets = this.live.localSockets();
    const sessionOf = (socket: (typeof sockets)[number]) => socket.data.caller?.signedIn?.sessionId;
    const ids = new Set(sockets.map(sessionOf).filter((id) => id !== undefined));
    if (ids.size === 0) return;
    const rows = await this.database.query<{ id: string }>(STILL_VALID, [
      [...ids],
      this.clock.now(),
    ]);
    const valid = new Set(rows.map(({ id }) => id));
    for (const socket of sockets) {
      const id = sessionOf(socket);
      if (id !== undefined && !valid.has(id)) socket.disconnect(true);
    }
  }
}
